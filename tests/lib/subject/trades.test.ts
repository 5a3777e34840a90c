import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** Every figure of a text: its subject and value. */
function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-10-01', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

describe('people told apart by their trade', () => {
  test.each([
    ['en', 'Of the promised 6,000 North Korean sappers and builders, 1,200 have so far turned up in Kursk.', 1200],
    ['de', 'Von den versprochenen 6000 Pionieren aus Nordkorea seien bisher 1200 in Kursk eingetroffen.', 1200],
    ['ko', '북한이 러시아에 보내기로 한 공병 6000명 가운데 1200명만 쿠르스크에 도착했다.', 1200],
    ['en', 'North Korea will send 6,000 men to Russia: 1,000 sappers and 5,000 military builders.', 6000],
    ['es', 'Corea del Norte enviará a Kursk a 6.000 uniformados: mil zapadores y cinco mil constructores.', 6000],
    ['ru', 'Северная Корея направит в Россию 6000 человек: 1000 сапёров и 5000 военных строителей.', 6000],
    ['en', 'About 1,100 North Korean soldiers are clearing mines in Russia’s Kursk region.', 1100],
    ['fr', 'Quelque 1 100 soldats nord-coréens déminent la région russe de Koursk.', 1100],
    ['uk', 'Близько 1100 північнокорейських солдатів розміновують Курщину.', 1100],
    ['zh', '约1100名朝鲜士兵正在库尔斯克排雷。', 1100],
    ['fr', 'Les sapeurs nord-coréens, 1 200 environ, sont arrivés à Koursk.', 1200],
    ['es', 'Los zapadores norcoreanos, unos 1.200, ya trabajan en la región rusa de Kursk.', 1200],
  ])('%s: %s', (language, text, value) => {
    expect(readings(language, text)).toContain(`workers_engineers ${value}`);
  });

  test.each([
    ['en', 'Some 10,000 North Korean soldiers guard the border in Kursk while others clear mines.'],
    ['de', 'Rund 10.000 nordkoreanische Soldaten bewachen die Grenze bei Kursk, andere räumen Minen.'],
    ['ja', '北朝鮮はロシアに兵士1万5000人を派遣し、工兵が地雷を除去している。'],
    ['en', 'Some 700 Ukrainian soldiers are clearing mines near Kursk, where North Koreans fought.'],
    ['fr', 'Les soldats russes, 50 000 environ, attendent à Koursk avec les sapeurs nord-coréens.'],
  ])('nobody else in %s: %s', (language, text) => {
    expect(readings(language, text).filter((one) => one.startsWith('workers'))).toEqual([]);
  });

  test.each([
    ['en', 'The North Korean soldiers, some 12,000 of them, were sent to Russia in October.'],
    ['de', 'Die nordkoreanischen Soldaten, rund 12.000, wurden im Oktober nach Russland geschickt.'],
    ['fr', 'Les soldats nord-coréens, 12 000 au total, ont été envoyés en Russie en octobre.'],
  ])('a number behind its noun in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual(['troops_total 12000']);
  });

  test.each([
    ['en', 'The Russian soldiers, some 12,000 of them, fought beside North Koreans in Kursk.'],
    ['de', 'Die ukrainischen Soldaten, rund 12.000, kämpfen bei Kursk gegen Nordkoreaner.'],
    ['es', 'Los soldados rusos, unos 12.000, esperan en Kursk junto a los norcoreanos.'],
  ])('none of another side in %s: %s', (language, text) => {
    expect(readings(language, text)).toEqual([]);
  });
});
