import { expect, test } from 'vitest';
import { pageBlocks } from '../../scripts/check/page-blocks.ts';
import { answeredPages, labelledPages } from '../../scripts/corpus/pages.ts';
import { scoreCases } from '../../scripts/corpus/score.ts';
import floors from '../corpus/page-floors.json' with { type: 'json' };

const pages = labelledPages();
const score = scoreCases(answeredPages(pages));

test('the labelled pages are of many kinds, and many are on something else', () => {
  const tabular = pages.filter(({ text }) => pageBlocks(text).some(({ cell }) => cell));
  expect(pages.length).toBeGreaterThanOrEqual(40);
  expect(pages.filter(({ isStory }) => !isStory).length).toBeGreaterThanOrEqual(12);
  expect(tabular.length).toBeGreaterThanOrEqual(8);
});

test('each labelled figure of a page stands where its label says', () => {
  const wrong = pages.flatMap(({ id, text, figures }) =>
    figures.filter(({ start, end, surface }) => text.slice(start, end) !== surface).map(({ surface }) => [id, surface]),
  );
  expect(wrong).toEqual([]);
});

test('no figure of the labelled pages is called a conflict that is none', () => {
  expect(score.falseConflicts).toBe(0);
});

test.each([
  ['figures that are the story’s, of those found', score.figures.precision, floors.figurePrecision],
  ['figures found, of those owed', score.figures.recall, floors.figureRecall],
  ['figures with the right subject, of those owed', score.subject, floors.subject],
  ['figures with the right verdict, of those owed', score.verdict, floors.verdict],
])('%s', (_, reached, floor) => {
  expect(reached).toBeGreaterThanOrEqual(floor);
});
