import { describe, expect, test } from 'vitest';
import type { StoredClaim, StoredStory } from '../../../lib/claims/types.ts';
import { planUpdate } from '../../../lib/follow/plan-update.ts';
import type { PublishedSet } from '../../../lib/follow/types.ts';
import type { Claim, Subject } from '../../../lib/model.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';

const OWNER = 'set:news';
const KEPT = { owner: OWNER, edited: false, version: 3, addedAt: '2026-01-01', changedAt: '2026-01-01' } as const;
const kept = (claim: Claim, over: Partial<StoredClaim> = {}): StoredClaim => ({ ...claim, ...KEPT, ...over });
const story: StoredStory = { ...makeStory(), ...KEPT, owner: 'bundled' };
const set = (claims: readonly Claim[], over: Partial<PublishedSet> = {}): PublishedSet => ({
  title: 'News',
  version: 2,
  published: null,
  sha256: 'a'.repeat(64),
  stories: [],
  claims,
  ...over,
});
const SUBJECT: Subject = {
  id: 'piers',
  label: { en: 'piers' },
  kind: 'count',
  time: { behaviour: 'fixed', windowDays: 0, restatable: false },
};
const nothing: ReadonlySet<string> = new Set();
const one = (id: string, over: Partial<Claim> = {}) => makeClaim({ id, ...over });
const plan = (claims: readonly Claim[], held: readonly StoredClaim[], removed = nothing) =>
  planUpdate(set(claims), { stories: [story], claims: held, removed }, OWNER);

describe('what an update does', () => {
  test('adds, changes and removes, each from the version that was seen', () => {
    const { writes, same, shrinks } = plan(
      [one('new'), one('changed', { statement: 'The port office counts 13 ships.' }), one('same')],
      [kept(one('changed')), kept(one('same')), kept(one('gone'))],
    );
    expect(writes).toEqual([
      { type: 'put', claim: one('new'), seen: 0 },
      { type: 'put', claim: one('changed', { statement: 'The port office counts 13 ships.' }), seen: 3 },
      { type: 'remove', id: 'gone', seen: 3 },
    ]);
    expect([same, shrinks]).toEqual([1, false]);
  });

  test('what the user edited or deleted stays as the user left it, even where the set dropped it', () => {
    const { writes, kept: left } = plan(
      [one('edited', { statement: 'Another 12 ships.' }), one('deleted')],
      [kept(one('edited'), { edited: true }), kept(one('dropped'), { edited: true })],
      new Set(['deleted']),
    );
    expect(writes).toEqual([]);
    expect(left).toBe(3);
  });

  test('claims of the user, of the bundled set and of another set are not touched', () => {
    const { writes, others } = plan(
      [one('a', { asOf: '2025-01-01' }), one('b', { asOf: '2025-01-01' }), one('c', { asOf: '2025-01-01' })],
      [kept(one('a'), { owner: 'user' }), kept(one('b'), { owner: 'bundled' }), kept(one('c'), { owner: 'set:else' })],
    );
    expect(writes).toEqual([]);
    expect(others).toBe(3);
  });

  test.each([
    ['nothing is left', 0, true],
    ['less than half is left', 4, true],
    ['half is left', 5, false],
  ])('of ten claims, %s', (_what, left, shrinks) => {
    const held = Array.from({ length: 10 }, (_, at) => kept(one(`claim-${at}`)));
    const claims = Array.from({ length: left }, (_, at) => one(`claim-${at}`));
    expect(plan(claims, held).shrinks).toBe(shrinks);
  });

  test('a story that is somebody else’s gets parties and subjects that it lacks, and nothing that texts are read by', () => {
    const brought = makeStory({
      title: { en: 'Taken over' },
      parties: [
        { id: 'port_office', name: 'Renamed', aliases: {} },
        { id: 'navy', name: 'Navy', aliases: { en: ['Navy'] } },
      ],
      subjects: [...story.subjects, { ...SUBJECT, id: 'piers' }],
      reading: [{ subject: 'piers', kind: 'count', units: ['person'] }],
      positions: [{ subject: 'piers', all: [['place']] }],
      terms: { en: { place: ['Nowhere'], pier: ['pier*'] }, fr: { place: ['Vieux-Port'] } },
    });
    const { writes } = planUpdate(
      set([], { stories: [brought] }),
      { stories: [story], claims: [], removed: nothing },
      OWNER,
    );
    const held = makeStory();
    expect(writes).toEqual([
      {
        type: 'putStory',
        seen: 3,
        as: { owner: 'bundled', edited: true },
        story: {
          ...held,
          parties: [...held.parties, { id: 'navy', name: 'Navy', aliases: {} }],
          subjects: [...held.subjects, { ...SUBJECT, id: 'piers' }],
        },
      },
    ]);
  });

  test('a story of its own is written anew where it differs, and not where it does not', () => {
    const own = { ...story, owner: OWNER } as const;
    const retitled = makeStory({ title: { en: 'The whole fleet' } });
    const writes = (stories: PublishedSet['stories']) =>
      planUpdate(set([], { stories }), { stories: [own], claims: [], removed: nothing }, OWNER).writes;
    expect(writes([retitled])).toEqual([{ type: 'putStory', story: retitled, seen: 3 }]);
    expect(writes([makeStory()])).toEqual([]);
    expect(writes([makeStory({ id: 'other' })])).toEqual([
      { type: 'putStory', story: makeStory({ id: 'other' }), seen: 0 },
    ]);
  });

  test.each([
    ['the user’s own', { owner: 'user', edited: false }, { owner: 'user', edited: false }],
    ['the bundled set’s', { owner: 'bundled', edited: false }, { owner: 'bundled', edited: true }],
    ['another set’s', { owner: 'set:else', edited: false }, { owner: 'set:else', edited: true }],
    ['its own, edited by the user', { owner: OWNER, edited: true }, { owner: OWNER, edited: true }],
  ] as const)('a story that is %s stays so when it gets what it lacks', (_what, before, after) => {
    const brought = makeStory({ parties: [{ id: 'navy', name: 'Navy', aliases: {} }] });
    const held = { stories: [{ ...story, ...before }], claims: [], removed: nothing };
    expect(planUpdate(set([], { stories: [brought] }), held, OWNER).writes).toMatchObject([{ as: after }]);
  });

  test('a story that has no room for more parties is told, and not half taken in', () => {
    const party = (at: number) => ({ id: `p${at}`, name: 'P', aliases: {} });
    const full = { ...story, parties: Array.from({ length: 10_000 }, (_, at) => party(at)) };
    const brought = makeStory({ parties: [party(1), party(10_000)] });
    const planned = planUpdate(
      set([], { stories: [brought] }),
      { stories: [full], claims: [], removed: nothing },
      OWNER,
    );
    expect(planned.problem).toBe('Story "fleet": "parties" must have at most 10,000 parties; remove some.');
    expect(plan([], []).problem).toBeNull();
  });
});
