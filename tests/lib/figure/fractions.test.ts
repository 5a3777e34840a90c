import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const PARTS: readonly (readonly [code: string, text: string, surface: string, value: number])[] = [
  ['en', 'half of the 10 ships', 'half of the 10', 5],
  ['en', 'half of about 10,000 soldiers', 'half of about 10,000', 5000],
  ['en', 'half of another 10,000 soldiers', 'half of another 10,000', 5000],
  ['en', 'a quarter of the 10,000 soldiers', 'a quarter of the 10,000', 2500],
  ['de', 'die Hälfte der 10.000 Soldaten', 'die Hälfte der 10.000', 5000],
  ['fr', 'la moitié des quelque 10 000 soldats', 'la moitié des quelque 10 000', 5000],
  ['es', 'un tercio de los 9.000 soldados', 'un tercio de los 9.000', 3000],
];

describe('a part of a whole that is written is one figure, worked out', () => {
  test.each(PARTS)('%s: %s', (code, text, surface, value) => {
    const found = countsIn(text, code);
    expect(found.map((one) => [one.surface, one.low, one.high, one.qualifier, one.derived])).toEqual([
      [surface, value, value, 'about', true],
    ]);
  });
});

const SHARES: readonly (readonly [code: string, text: string, surface: string, percent: number])[] = [
  ['en', 'half of them left', 'half', 50],
  ['en', 'the crew was half women', 'half', 50],
  ['en', 'a third of the 9 ships', 'a third', 33],
  ['en', 'a third of the crew', 'a third', 33],
  ['fr', 'les deux tiers des soldats', 'les deux tiers', 67],
  ['ja', '半数が負傷した', '半数', 50],
];

describe('a part of a whole that is not written, or too small to share out', () => {
  test.each(SHARES)('%s: %s', (code, text, surface, percent) => {
    const shares = countsIn(text, code).filter(({ kind }) => kind === 'percentage');
    expect(shares.map((one) => [one.surface, one.low, one.high])).toEqual([[surface, percent, percent]]);
  });
});

test.each([
  ['en', 'a third deployment'],
  ['en', 'a fifth brigade'],
  ['es', 'un quinto envío'],
  ['en', 'half-trained recruits'],
])('%s: a place in a row, or a word of its own: %s', (code, text) => expect(countsIn(text, code)).toEqual([]));

test.each([
  ['en', 'half a dozen men', 6],
  ['en', 'two and a half million shells', 2_500_000],
  ['ru', 'четверть миллиона снарядов', 250_000],
])('%s: within a number: %s', (code, text, value) => {
  expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual([['count', value]]);
});
