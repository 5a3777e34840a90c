import { expect, test } from 'vitest';
import { patternsOf } from '../../../lib/story/patterns.ts';
import { makeStory } from '../../helpers/claims.ts';

test('what a story excludes everywhere rules out every pattern of people that does not allow it', () => {
  const of = { subject: 'ships', kind: 'count' as const };
  const story = makeStory({
    excluded: ['standing', 'returned'],
    reading: [
      { ...of, units: ['person'], unlessPhrase: ['plan', 'standing'] },
      { ...of, units: ['person', 'sapper'], allows: ['returned'] },
      { ...of, units: ['ship'] },
    ],
  });
  expect(patternsOf(story).map(({ unlessPhrase }) => unlessPhrase)).toEqual([
    ['plan', 'standing', 'returned'],
    ['standing'],
    undefined,
  ]);
});
