import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

/** Every figure of a text: subject, value and verdict. */
function readings(language: string, text: string, published: string): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(
    ({ quantity: { low, high }, subject, verdict }) => `${subject} ${low ?? high} ${verdict}`,
  );
}

/** Officers among the dead of a strike, who stand before all of them. */
describe('a part right before its whole', () => {
  test.each([
    ['ko', '10월 3일 도네츠크에 떨어진 미사일에 북한군 장교 6명을 비롯한 24명이 목숨을 잃었다.'],
    ['ko', '10월 3일 도네츠크에 떨어진 미사일에 북한군 장교 6명 등 24명이 목숨을 잃었다.'],
    ['ja', '10月3日にドネツクへ落ちたミサイルで、北朝鮮軍の将校6人を含む24人が死亡した。'],
    ['ja', '10月3日にドネツクへ落ちたミサイルで、北朝鮮軍の将校6人など24人が死亡した。'],
    ['zh', '10月3日，导弹击中顿涅茨克，包括6名朝鲜军官在内的24人死亡。'],
    ['zh', '10月3日，导弹击中顿涅茨克，6名朝鲜军官等24人丧生。'],
  ])('shares its fate, and the whole conflicts with nothing in %s: %s', (language, text) => {
    const found = readings(language, text, '2024-10-07');
    expect(found[0]).toMatch(/^strike_oct3_killed 6 /);
    expect(found.filter((one) => one.includes('conflicts'))).toEqual([]);
  });

  test('a number that stands alone conflicts as ever', () => {
    const text = '10월 3일 도네츠크에 떨어진 미사일에 북한군 장교 24명이 목숨을 잃었다.';
    expect(readings('ko', text, '2024-10-07')).toEqual(['strike_oct3_killed 24 conflicts']);
  });
});
