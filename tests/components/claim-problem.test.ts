import { expect, test } from 'vitest';
import { problemText } from '../../components/claim-problem.ts';
import { DRAFT_REASONS } from '../../lib/capture/types.ts';
import { englishTexts, t } from './fixtures.ts';

const REASONS = [...DRAFT_REASONS, 'unread'];

test.each(REASONS)('%s is told as a sentence that says what to do', (reason) => {
  expect(problemText({ reason, subs: ['500'] }, t)).toMatch(/^[A-Z][^$]*\.$/);
});

test('what is put in is told', () => {
  expect(problemText({ reason: 'too_long', subs: ['500'] }, t)).toContain('500');
});

test('no sentence on a problem is left over', () => {
  const told = Object.keys(englishTexts).filter((key) => key.startsWith('capture_problem_'));
  expect(told.map((key) => key.replace('capture_problem_', '')).sort()).toEqual([...REASONS].sort());
});
