import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

type Row = readonly [
  code: string,
  text: string,
  surface: string,
  low: number | null,
  high: number | null,
  qualifier: string,
];

const READ: readonly Row[] = [
  ['en', 'several dozen soldiers', 'several dozen', 24, 99, 'approx_magnitude'],
  ['en', 'a few thousand men', 'a few thousand', 2000, 9999, 'approx_magnitude'],
  ['en', 'several hundred thousand shells', 'several hundred thousand', 200_000, 999_999, 'approx_magnitude'],
  ['en', 'a couple thousand men', 'a couple thousand', 2000, 2000, 'about'],
  ['en', 'a couple of hundred men', 'a couple of hundred', 200, 200, 'about'],
  ['en', 'a couple of soldiers', 'a couple of', 2, 2, 'about'],
  ['en', 'up to thousands of men', 'up to thousands', 2000, null, 'approx_magnitude'],
  ['fr', 'une centaine de soldats', 'une centaine', 100, 100, 'about'],
  ['fr', 'des centaines de soldats', 'centaines', 200, 999, 'approx_magnitude'],
  [
    'fr',
    'plusieurs dizaines de milliers de soldats',
    'plusieurs dizaines de milliers',
    20_000,
    99_999,
    'approx_magnitude',
  ],
  ['fr', 'deux milliers de soldats', 'deux milliers', 2000, 2000, 'exact'],
  ['ru', 'прибыли тысячи солдат', 'тысячи', 2000, null, 'approx_magnitude'],
  ['ru', 'около тысячи солдат', 'около тысячи', 1000, 1000, 'about'],
  ['vi', 'vài nghìn binh sĩ', 'vài nghìn', 2000, 9999, 'approx_magnitude'],
];

describe('magnitudes', () => {
  test.each(READ)('%s: %s', (code, text, surface, low, high, qualifier) => {
    expect(countsIn(text, code).map((one) => [one.surface, one.low, one.high, one.qualifier])).toEqual([
      [surface, low, high, qualifier],
    ]);
  });

  test('a number before one leaves it one', () => {
    expect(countsIn('five hundred men and dozens of women').map(({ low, high }) => [low, high])).toEqual([
      [500, 500],
      [24, 99],
    ]);
  });
});

test.each([
  ['ko', '우수천재 병사'],
  ['en', 'a couple of days'],
  ['en', 'a couple of lovers'],
])('%s: none in %s', (code, text) => expect(countsIn(text, code)).toEqual([]));
