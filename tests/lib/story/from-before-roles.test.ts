import { expect, test } from 'vitest';
import { parseStory } from '../../../lib/claims/schema.ts';
import type { Story } from '../../../lib/model.ts';
import { fromBeforeRoles } from '../../../lib/story/from-before-roles.ts';
import { makeStory } from '../../helpers/claims.ts';

/** As files had it: no roles, and rules that name what languages had words for then. */
const EARLIER: Story = makeStory({
  terms: { en: { place: ['Old Harbour'], vessel: ['ship*'], actor: ['port office'] } },
  mentions: [{ all: [['place'], ['soldier']], unless: ['peninsula'] }],
});
const NOW: Story = makeStory({
  terms: { en: { place: ['harbour'], actor: ['port office'], peninsula: ['DMZ'] }, de: { place: ['Hafen'] } },
  roles: { actor: ['actor'], front: ['place'] },
});

test('a story of before is taken, whatever languages have words for now', () => {
  const parsed = parseStory(EARLIER);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  const wrong = parseStory({ ...EARLIER, mentions: [{ all: [['place'], ['soldier']], unless: ['peninsulas'] }] });
  expect(wrong.ok ? [] : wrong.problems).toHaveLength(1);
});

test('it gets the roles and words of the one that is here, and keeps its own', () => {
  expect(fromBeforeRoles(EARLIER, NOW)).toEqual({
    ...EARLIER,
    roles: NOW.roles,
    terms: {
      en: { place: ['Old Harbour', 'harbour'], vessel: ['ship*'], actor: ['port office'], peninsula: ['DMZ'] },
      de: { place: ['Hafen'] },
    },
  });
});

test('a story that names its roles, or that nobody knows, stays as it is', () => {
  const named = { ...EARLIER, roles: {} };
  expect(fromBeforeRoles(named, NOW)).toBe(named);
  expect(fromBeforeRoles(EARLIER, undefined)).toBe(EARLIER);
  expect(fromBeforeRoles(EARLIER, EARLIER)).toBe(EARLIER);
});
