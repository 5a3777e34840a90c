import { expect, test } from 'vitest';
import { answeredPages, labelledPages } from '../../scripts/corpus/pages.ts';
import { scoreCases } from '../../scripts/corpus/score.ts';
import floors from '../corpus/page-floors.json' with { type: 'json' };

const score = scoreCases(answeredPages(labelledPages()));

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
