import { expect, test } from 'vitest';
import { planRestore } from '../../lib/backup-plan.ts';
import type { Story } from '../../lib/model.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { makeSet, makeStory } from '../helpers/claims.ts';

const GIVEN: Story = makeStory({
  terms: { en: { place: ['Old Harbour', 'port*'], vessel: ['ship*'], peninsula: ['DMZ'] } },
  roles: { actor: ['place'] },
});
/** As a backup of before stories named roles has what the user made of it. */
const EDITED: Story = makeStory({ title: { en: 'My fleet' } });

/** The stories that are written when a backup with one story is gone back to. */
function restored(story: Story, edited: boolean): readonly Story[] {
  const plan = planRestore(
    {
      stories: [story],
      claims: [],
      keepingOf: () => ({ owner: 'bundled', edited }),
      removed: new Set(),
      settings: FRESH_SETTINGS,
      passages: [],
      followed: null,
    },
    { claims: [], stories: [], removed: [], settings: FRESH_SETTINGS, passages: [], followed: [] },
    { sets: [makeSet(2, [], GIVEN)], followed: new Set() },
  );
  return plan.stories.added;
}

test('an edited story of an earlier version comes back with the roles and words that it has now', () => {
  expect(restored(EDITED, true)).toEqual([{ ...EDITED, roles: GIVEN.roles, terms: GIVEN.terms }]);
});

test('one that was left alone is as its set gives it now', () => {
  expect(restored(makeStory(), false)).toEqual([GIVEN]);
});
