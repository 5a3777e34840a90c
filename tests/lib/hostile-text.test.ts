import { expect, test } from 'vitest';
import { check, figuresOf } from '../helpers/engine.ts';

/** What the background sends for a page on which `count` figures contradict one another, in UTF-16 units. */
function answerLength(count: number): number {
  const values = Array.from({ length: count }, (_, i) => (20_000 + 2_000 * i).toLocaleString('en'));
  const sentences = values.map(
    (value) => `North Korea sent ${value} troops to Russia, the NIS said on 18 October 2024.`,
  );
  const result = check('2024-10-18', ...sentences);
  expect(figuresOf(result).filter(({ pageConflicts }) => pageConflicts.length > 0)).toHaveLength(count);
  return JSON.stringify(result.findings).length;
}

test('four times as many contradicting figures make the answer four times as long, not sixteen times', () => {
  expect(answerLength(160) / answerLength(40)).toBeLessThan(5);
});

test('a list of numbers without a full stop is not read, and keeps nothing from being read', () => {
  const numbers = `North Korea sent ${'1 '.repeat(5_000)}troops to Russia`;
  const found = figuresOf(check('2024-10-18', 'North Korea sent 12,000 troops to Russia.', numbers));
  expect(found.map(({ surface }) => surface)).toEqual(['12,000']);
});

test('a word that is as long as a page is passed over, and keeps nothing from being read', () => {
  const found = figuresOf(check('2024-10-18', 'North Korea sent 12,000 troops to Russia.', 'ж'.repeat(500_000)));
  expect(found.map(({ surface }) => surface)).toEqual(['12,000']);
});
