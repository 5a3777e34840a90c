import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

/** The days of a text that are read as those of the transport. */
function voyageDays(language: string, text: string): number {
  const checked = checkPage({ page: page('2024-11-04', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).filter(({ subject }) => subject === 'transport_dates').length;
}

describe('a day that opens a sentence, its teller right behind it', () => {
  test.each([
    ['en', 'On October 18, Seoul for the first time revealed that North Korean troops had sailed to Vladivostok.'],
    ['en', "On October 18, South Korea's spy agency said North Korean soldiers had been shipped to Vladivostok."],
    ['de', 'Am 18. Oktober machte Seoul publik, dass nordkoreanische Soldaten nach Wladiwostok verschifft wurden.'],
    ['fr', 'Le 18 octobre, Séoul a enfin révélé que des soldats nord-coréens avaient été transportés à Vladivostok.'],
    ['ru', '18 октября Сеул впервые объявил, что северокорейских солдат перевезли кораблями во Владивосток.'],
    ['zh', '10月18日，韩国首次公布，朝鲜士兵乘军舰被运往海参崴。'],
    ['zh', '10月18日，韓方首度披露，朝鮮士兵搭乘軍艦運往海參崴。'],
    ['ja', '10月18日、韓国国情院は北朝鮮の兵士が軍艦でウラジオストクへ輸送されたと公表した。'],
    ['ko', '10월 18일 국정원은 북한군이 군함으로 블라디보스토크까지 수송됐다고 처음 공개했다.'],
  ])('is the day of the telling in %s: %s', (language, text) => {
    expect(voyageDays(language, text)).toBe(0);
  });

  test.each([
    ['en', 'On October 8, Russian ships carried North Korean soldiers to Vladivostok, Seoul said.'],
    ['en', 'On October 8, Seoul says, Russian ships carried North Korean soldiers to Vladivostok.'],
    ['zh', '10月8日，俄罗斯军舰把朝鲜士兵运往海参崴，国情院说。'],
    ['ja', '10月8日、ロシア海軍は北朝鮮の兵士を軍艦でウラジオストクへ輸送したと国情院が公表した。'],
    ['ko', '10월 8일 러시아는 군함으로 북한군을 블라디보스토크까지 수송했다고 국정원이 공개했다.'],
  ])('is the day of the transport where somebody else tells of it in %s: %s', (language, text) => {
    expect(voyageDays(language, text)).toBe(1);
  });
});
