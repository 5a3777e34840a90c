import { expect, test } from 'vitest';
import type { Parser, Refiner } from '../../../lib/figure/draft.ts';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { PARSERS } from '../../../lib/figure/parsers/index.ts';
import { REFINERS } from '../../../lib/figure/refiners/index.ts';
import { en } from '../../../lib/language/en.ts';
import type { Span } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const reading = readingOf(
  'About 12,000 soldiers came from Oct. 8 to 13, and 300 died.',
  en,
  scannerOf([en.words], true),
  '2024-10-25',
);
const broken = () => {
  throw new Error('broken');
};

test('a refiner that fails on one figure spoils that one only', () => {
  const fragile: Refiner = {
    name: 'fragile',
    refine: (_, figures) =>
      figures.map((figure) => (figure.low === 300 ? broken() : { ...figure, qualifier: 'about' })),
  };
  const crashes: string[] = [];
  const figures = extractFigures(reading, { crashed: (step) => crashes.push(step) }, PARSERS, [...REFINERS, fragile]);
  expect(crashes).toEqual(['fragile']);
  expect(figures.map(({ low, qualifier, cannotTell }) => [low, qualifier, cannotTell ?? false])).toEqual([
    [12000, 'about', false],
    [null, 'about', false],
    [300, 'exact', true],
  ]);
});

test('a number that counts nothing is told, with the step that said so', () => {
  const told = readingOf(
    'Article 4: 0 ships, 10 to 12 men and one other.',
    en,
    scannerOf([en.words], true),
    '2024-10-25',
  );
  const dropped: [step: string, number: string][] = [];
  const watch = { dropped: (step: string, { start, end }: Span) => dropped.push([step, told.text.slice(start, end)]) };
  expect(extractFigures(told, watch).map(({ low, high }) => [low, high])).toEqual([[10, 12]]);
  expect(dropped).toEqual([
    ['designators', 'Article 4'],
    ['numbers', '0'],
    ['small-words', 'one'],
  ]);
});

test('a parser that fails leaves what was read before it, and makes what is read after it doubtful', () => {
  const fragile: Parser = { name: 'fragile', find: broken };
  const dates = PARSERS.filter(({ name }) => name === 'dates');
  const rest = PARSERS.filter(({ name }) => name !== 'dates');
  const figures = extractFigures(reading, {}, [...dates, fragile, ...rest]);
  expect(figures.map(({ kind, cannotTell }) => [kind, cannotTell ?? false])).toEqual([
    ['count', true],
    ['date', false],
    ['count', true],
  ]);
});
