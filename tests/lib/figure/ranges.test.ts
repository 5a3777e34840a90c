import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const RANGES: readonly (readonly [code: string, text: string, surface: string, low: number, high: number])[] = [
  // what the first end lacks, by the multiplier that ends the second
  ['en', '5 to 120 thousand men', '5 to 120 thousand', 5000, 120_000],
  ['en', 'between 10 and 12 thousand men', 'between 10 and 12 thousand', 10_000, 12_000],
  ['en', '0.5-1.2 million shells', '0.5-1.2 million', 500_000, 1_200_000],
  ['en', '500 to 2 thousand men', '500 to 2 thousand', 500, 2000],
  ['zh', '1000至1200万人', '1000至1200万', 10_000_000, 12_000_000],
  // by its noughts
  ['en', '10-12,000 men', '10-12,000', 10_000, 12_000],
  ['en', '2-3,000,000 shells', '2-3,000,000', 2_000_000, 3_000_000],
  ['en', '2-300 men', '2-300', 200, 300],
  ['en', '2-350 men', '2-350', 2, 350],
  // as written, where the ends lie too far apart or the second has no noughts
  ['en', '5 to 100,000 men', '5 to 100,000', 5, 100_000],
  ['en', '10-12,500 men', '10-12,500', 10, 12_500],
  ['en', '1000-1,200,000 men', '1000-1,200,000', 1000, 1_200_000],
  ['en', '3 to 3,000 men', '3 to 3,000', 3, 3000],
  // counters behind the first end
  ['zh', '3000名至5000士兵', '3000名至5000', 3000, 5000],
  ['ko', '1500명에서 3000명', '1500명에서 3000', 1500, 3000],
  ['ko', '1만 명~1만2천 명', '1만 명~1만2천', 10_000, 12_000],
  ['en', '10 to - 12 men', '10 to - 12', 10, 12],
  ['ja', '1500人ないし3000人に達した', '1500人ないし3000', 1500, 3000],
  ['ko', '1500명 내지 3000명으로 추정된다', '1500명 내지 3000', 1500, 3000],
  // the same noun behind both
  ['vi', '1.500 người đến 3.000 người', '1.500 người đến 3.000', 1500, 3000],
  ['en', '1,500 soldiers to 3,000 soldiers', '1,500 soldiers to 3,000', 1500, 3000],
];

describe('two numbers as the ends of one range', () => {
  test.each(RANGES)('%s: %s', (code, text, surface, low, high) => {
    const counts = countsIn(text, code).filter(({ kind }) => kind === 'count');
    expect(counts.map((one) => [one.surface, one.low, one.high, one.qualifier])).toEqual([
      [surface, low, high, 'range'],
    ]);
  });
});

const APART: readonly (readonly [
  code: string,
  text: string,
  first: readonly [low: number | null, high: number | null],
  second: readonly [low: number | null, high: number | null],
])[] = [
  ['en', 'from 5% to 300 men', [5, 5], [300, 300]],
  ['en', 'half of the 10,000 to 12,000 men', [5000, 5000], [12_000, 12_000]],
  ['en', '12,000 to half of the 50,000 men', [12_000, 12_000], [25_000, 25_000]],
  ['en', 'dozens to 300 men', [24, 99], [300, 300]],
  ['en', '300 to thousands of men', [300, 300], [2000, null]],
  ['en', 'from 300 to 200 men', [300, 300], [200, 200]],
  ['en', 'from 300 to 300 men', [300, 300], [300, 300]],
  ['en', 'between 300 men and 400 others', [300, 300], [400, 400]],
  ['en', '300 men and 400 others', [300, 300], [400, 400]],
  ['en', 'two units of 6,000 each to 13,000 men', [12_000, 12_000], [13_000, 13_000]],
  ['ru', 'тысяч двенадцать или десять солдат', [12_000, 12_000], [10, 10]],
  ['ru', 'тысяч десять до 20000 солдат', [10_000, 10_000], [null, 20_000]],
  ['ru', 'тысяч десять солдат двенадцать танков', [10_000, 10_000], [12, 12]],
  ['ko', '1500명에서 3000명으로 늘었다', [1500, 1500], [3000, 3000]],
  ['ja', '1500人から3000人に増えた', [1500, 1500], [3000, 3000]],
  ['vi', '1.500 người đến 3.000 container', [1500, 1500], [3000, 3000]],
];

describe('two numbers that stay apart', () => {
  test.each(APART)('%s: %s', (code, text, first, second) => {
    expect(countsIn(text, code).map(({ low, high }) => [low, high])).toEqual([first, second]);
  });

  test.each([
    ['de', 'von 250 Toten und 2.150 Verletzten', ['250', '2.150']],
    ['en', 'between 250 dead and 2,150 wounded', ['250', '2,150']],
    ['fr', 'entre 250 morts et 2 150 blessés', ['250', '2 150']],
  ])('none of people whom different things befell, in %s: %s', (code, text, surfaces) => {
    expect(countsIn(text, code).map(({ surface }) => surface)).toEqual(surfaces);
  });
});
