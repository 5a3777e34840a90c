import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const PRODUCTS: readonly (readonly [code: string, text: string, surface: string, value: number])[] = [
  ['en', 'two units of 6,000 each', 'two units of 6,000 each', 12_000],
  ['en', 'two units of 6,000 soldiers each', 'two units of 6,000 soldiers each', 12_000],
  ['en', 'two units of about 6,000 soldiers each', 'two units of about 6,000 soldiers each', 12_000],
  ['en', '100 units of 60 each', '100 units of 60 each', 6000],
  ['en', 'two units of roughly 6,000 soldiers each', 'two units of roughly 6,000 soldiers each', 12_000],
  ['de', 'zwei Brigaden von je 6000 Soldaten', 'zwei Brigaden von je 6000', 12_000],
  ['ru', 'две бригады по 6 тысяч солдат', 'две бригады по 6 тысяч', 12_000],
  ['ko', '2개 여단 각 6천명', '2개 여단 각 6천', 12_000],
  ['ko', '6천명씩 2개 여단', '6천명씩 2', 12_000],
  ['ja', '各6000人の2個旅団', '各6000人の2', 12_000],
  ['ja', '2個旅団それぞれ6000人', '2個旅団それぞれ6000', 12_000],
  ['zh', '两个旅各6000人', '两个旅各6000', 12_000],
  ['zh', '每支6000人的两支部队', '每支6000人的两', 12_000],
  ['zh', '100个旅各60人', '100个旅各60', 6000],
  ['zh', '两个旅在东部的边境上各6000人', '两个旅在东部的边境上各6000', 12_000],
];

describe('groups of one size each are one figure of people, worked out', () => {
  test.each(PRODUCTS)('%s: %s', (code, text, surface, value) => {
    const found = countsIn(text, code);
    expect(found.map((one) => [one.surface, one.low, one.high, one.unit, one.derived])).toEqual([
      [surface, value, value, 'person', true],
    ]);
    expect(found[0]?.alternative).toBeUndefined();
  });
});

test('without “each” the size may be that of all groups together: both values are kept', () => {
  const [figure, ...more] = countsIn('four brigades of 12,000 soldiers');
  expect(more).toEqual([]);
  expect(figure).toMatchObject({ low: 12_000, high: 12_000, alternative: 48_000, derived: true });
});

test.each([
  ['en', 'four 12,000-strong brigades', 'four 12,000', 12_000, 48_000],
  ['ko', '6천명 규모 여단 2개', '6천명 규모 여단 2', 6000, 12_000],
  ['ja', '6000人規模の旅団2個', '6000人規模の旅団2', 6000, 12_000],
  ['ja', '6000人の2個旅団', '6000人の2', 6000, 12_000],
  ['zh', '两支6000人的部队', '两支6000', 6000, 12_000],
  ['zh', '6000人规模的2个旅', '6000人规模的2', 6000, 12_000],
])('%s: the size of the groups in “%s” may be that of all', (code, text, surface, size, all) => {
  const [figure, ...more] = countsIn(text, code);
  expect(more).toEqual([]);
  expect(figure).toMatchObject({ surface, low: size, high: size, alternative: all, derived: true });
});

const APART: readonly (readonly [code: string, text: string, values: readonly number[]])[] = [
  ['en', '101 units of 60 soldiers each', [101, 60]],
  ['en', 'two of our six brigades of guards', [2, 6]],
  ['en', 'two units of men and 6,000 shells each', [2, 6000]],
  ['en', 'two units, 6,000 soldiers each', [2, 6000]],
  ['en', 'two lorries of 60 soldiers each', [2, 60]],
  ['en', 'two ships of 60 soldiers each', [2, 60]],
  ['ko', '2개 여단과 병사 6천명', [2, 6000]],
  ['ja', '2個旅団6000人', [2, 6000]],
  ['zh', '两个旅，各6000人', [2, 6000]],
  ['zh', '101个旅各60人', [101, 60]],
  ['zh', '三艘军舰各100人', [3, 100]],
  ['zh', '两个旅在东部的边境上方各6000人', [2, 6000]],
  ['zh', '两支精锐6000人的部队', [2, 6000]],
  ['zh', '部队占领两个6000人的城市', [2, 6000]],
  ['zh', '第三旅各6000人', [6000]],
];

describe('two numbers that are no factors', () => {
  test.each(APART)('%s: %s', (code, text, values) => {
    expect(countsIn(text, code).map(({ low, derived }) => [low, derived ?? false])).toEqual(
      values.map((value) => [value, false]),
    );
  });
});
