import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { parseStory } from '../../../lib/claims/schema.ts';
import type { Story, StoryRoles } from '../../../lib/model.ts';
import { actorsOf } from '../../../lib/story/actors.ts';
import { rolesOf } from '../../../lib/story/roles.ts';
import { blocks, page, set } from '../../helpers/engine.ts';

const story = (more: Partial<Story>): Story => ({ ...set.story, ...more });
const problemsOf = (roles: Story['roles']) => {
  const parsed = parseStory({ ...set.story, roles });
  return parsed.ok ? [] : parsed.problems;
};

test('a story that names no roles fills them by the names of its concepts', () => {
  const terms = { en: { actor: ['north'], far_east: ['vladivostok'], 'person:northerners': ['northerners'] } };
  const { roles: _, ...unnamed } = story({ terms });
  const roles = rolesOf(unnamed);
  expect([...roles.actor, ...roles.staging, ...roles.people]).toEqual(['actor', 'far_east', 'person:northerners']);
  expect([...roles.theatre, ...roles.force, ...roles.front, ...roles.inTheatre]).toEqual([]);
  expect([...actorsOf(unnamed)]).toEqual(['actor', 'person:northerners']);
});

test('a story that names its roles has no other, whatever its concepts are called', () => {
  const terms = { en: { actor: ['a play'], north: ['north'] } };
  const roles = rolesOf(story({ terms, roles: { actor: ['north'] } }));
  expect([...roles.actor]).toEqual(['north']);
  expect([...rolesOf(story({ terms, roles: {} })).actor]).toEqual([]);
});

test('nobody is asked whose people are counted where a story has no side of its own', () => {
  const told = (roles: StoryRoles) => {
    const own = story({ roles, mentions: [{ all: [['theatre'], ['soldier']] }] });
    const input = {
      page: page('2024-10-25'),
      blocks: blocks(['About 18,000 soldiers were sent to Russia.']),
      context: null,
    };
    const [finding] = checkPage(input, { stories: [own], claims: set.claims }).findings;
    return finding?.type === 'figure' ? finding.verdict : null;
  };
  const { roles } = set.story;
  const all: StoryRoles = roles ?? { actor: ['actor'] };
  expect(told(all)).toBe('other_time');
  expect(told({ ...all, actor: [], force: [], people: [] })).toBe('conflicts');
});

test('a role is filled by the story’s own concepts', () => {
  expect(problemsOf({ actor: ['actor'], people: ['person:north_koreans'] })).toEqual([]);
  expect(problemsOf({ actor: ['nobody'] })).toEqual([expect.stringMatching(/nobody.*no words/)]);
  expect(problemsOf({ front: ['soldier'] })).toEqual([expect.stringMatching(/soldier.*a language's/)]);
  expect(problemsOf({ people: ['actor'] })).toEqual([expect.stringMatching(/actor.*person:/)]);
});
