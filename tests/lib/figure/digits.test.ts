import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const READ: readonly (readonly [code: string, text: string, surface: string, value: number])[] = [
  // groups of three
  ['en', 'they sent 12, 000 shells', '12, 000', 12_000],
  ['en', 'they sent 1,200, 000 shells', '1,200, 000', 1_200_000],
  ['en', 'all 1 200 500 shells', '1 200 500', 1_200_500],
  ['en', "they sent 12'500 shells", "12'500", 12_500],
  ['vi', '12\u00a0500 binh sĩ', '12\u00a0500', 12_500],
  // the first group has three digits at most, and no nought in front
  ['en', '1234,567 units of it', '1234,567', 1234.567],
  ['en', '0,500 units of it', '0,500', 0.5],
  ['en', 'they sent 1234, 000 shells', '1234', 1234],
  // one sign throughout
  ['en', '1,234.567 units of it', '1,234.567', 1234.567],
  ['en', 'they sent 1.200, 000 shells', '1.200', 1200],
  // groups of two before the last three
  ['en', '1,00,000 shells', '1,00,000', 100_000],
  ['en', 'they sent it to the far north: 12,34,567 shells', '12,34,567', 1_234_567],
  // decimals
  ['en', '12,50 units of it', '12,50', 12.5],
  ['en', 'a factor of 2.125125 then', '2.125125', 2.125],
  ['en', 'a factor of 2.1251251 then', '2', 2],
  ['de', 'es waren 10,5. Danach ging es weiter', '10,5', 10.5],
  // as many digits as can be told apart
  ['en', '953504037276440 stars', '953504037276440', 953_504_037_276_440],
];

describe('digits with their separators', () => {
  test.each(READ)('%s: %s', (code, text, surface, value) => {
    expect(countsIn(text, code).map((one) => [one.surface, one.low, one.high])).toEqual([[surface, value, value]]);
  });
});

const APART: readonly (readonly [code: string, text: string, values: readonly number[]])[] = [
  ['vi', 'bảng 12 500 binh sĩ', [12, 500]],
  ['zh', '表10 500人', [10, 500]],
  ['en', '1,00,000, then 500 men', [100_000, 500]],
  ['ko', '1만 20000명', [10_000, 20_000]],
  ['en', '1000000000000000 stars', []],
];

describe('digits that are not one number, or none', () => {
  test.each(APART)('%s: %s', (code, text, values) => {
    expect(countsIn(text, code).map(({ low }) => low)).toEqual(values);
  });
});

test.each([
  ['vi', 'quân đoàn 12, 000 người', 12_000],
  ['en', 'unit 1,00,000 soldiers', 100_000],
])('%s: separators make a count of what would be a name without them: %s', (code, text, value) => {
  expect(countsIn(text, code).map(({ low }) => low)).toEqual([value]);
});

test('two ends with a dash between are a range, however long', () => {
  expect(countsIn('all of 12-500 men').map(({ low, high }) => [low, high])).toEqual([[12, 500]]);
});
