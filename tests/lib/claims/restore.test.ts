import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { undoLast } from '../../../lib/claims/history.ts';
import { resetBundled, restoreBundled, restoreBundledStory } from '../../../lib/claims/restore.ts';
import { said } from '../../../lib/claims/same.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import type { Cause } from '../../../lib/claims/types.ts';
import { dump, put, remove } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDIT: Cause = { kind: 'edit', note: '' };
const ids = ['a', 'b', 'c', 'd'];
const claims = ids.map((id) => makeClaim({ id }));
const SET = makeSet(1, claims);
const mine = (id: string) => makeClaim({ id, statement: `${id} as I see it.` });

/** a and c are edited, b is deleted; `own` is the user's, of a party of the user's; `x` was in an earlier set, and edited. */
async function changed() {
  const db = freshDb();
  await seedStore(db, [makeSet(1, [...claims, makeClaim({ id: 'x' })])]);
  const story = makeStory({
    title: { en: 'My fleet' },
    parties: [
      ...makeStory().parties,
      { id: 'my_party', name: 'Mine', aliases: {} },
      { id: 'unused', name: 'Unused', aliases: {} },
    ],
  });
  await applyWrites(db, EDIT, [
    put(mine('a')),
    put(mine('c')),
    put(mine('x')),
    remove('b'),
    put(makeClaim({ id: 'own', speaker: 'my_party' })),
    { type: 'putStory', story },
  ]);
  return db;
}

const shown = async (db: Awaited<ReturnType<typeof changed>>) =>
  Object.fromEntries(
    (await dump(db)).claims.map(({ id, statement, owner, edited }) => [id, [statement, owner, edited]]),
  );
const asGiven = (id: string) => [makeClaim({ id }).statement, 'bundled', false];

test('chosen claims are as the set has them again, edited or deleted, and others stay', async () => {
  const db = await changed();
  expect(await restoreBundled(db, ['a', 'b', 'd', 'own', 'never-there'], [SET])).toMatchObject({
    ok: true,
    written: 2,
  });
  const found = await shown(db);
  expect([found.a, found.b]).toEqual([asGiven('a'), asGiven('b')]);
  expect(found.c?.[0]).toBe(mine('c').statement);
  expect((await dump(db)).claims.find(({ id }) => id === 'own')?.owner).toBe('user');
  await undoLast(db);
  expect((await shown(db)).a?.[0]).toBe(mine('a').statement);
});

test('a claim that the user made is left alone, even under a name of the set’s', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(mine('a'))]);
  await seedStore(db, [SET]);
  expect(await restoreBundled(db, ['a'], [SET])).toMatchObject({ ok: true, entry: null });
  await resetBundled(db, [SET]);
  expect((await shown(db)).a).toEqual([mine('a').statement, 'user', false]);
});

test('resetting gives the set as it came, with the user’s own beside it', async () => {
  const db = await changed();
  const own = (await dump(db)).claims.find(({ id }) => id === 'own');
  expect(await resetBundled(db, [SET])).toMatchObject({ ok: true });
  const { claims: found, stories } = await dump(db);
  expect(found.filter(({ owner }) => owner === 'bundled').map(said)).toEqual(claims);
  expect(found.filter(({ edited }) => edited)).toEqual([]);
  expect(found.filter(({ owner }) => owner === 'user')).toEqual([own]);
  // the user's claim goes on having its party
  expect(stories[0]).toMatchObject({ title: { en: 'The fleet' }, edited: false });
  expect(stories[0]?.parties.map(({ id }) => id)).toEqual(['port_office', 'my_party']);
  expect(await resetBundled(db, [SET])).toMatchObject({ entry: null });
});

test('a reset can be undone', async () => {
  const db = await changed();
  const before = await dump(db);
  await resetBundled(db, [SET]);
  expect(await undoLast(db)).toMatchObject({ ok: true });
  const after = await dump(db);
  expect([after.claims, after.stories, after.gone]).toEqual([before.claims, before.stories, before.gone]);
});

test('a party that the user’s claim has from before a reset outlives the next version of the set', async () => {
  const db = await changed();
  await resetBundled(db, [SET]);
  await seedStore(db, [makeSet(2, claims)]);
  expect((await dump(db)).stories[0]?.parties.map(({ id }) => id)).toEqual(['port_office', 'my_party']);
});

test('a reset story keeps what the claims of a followed set speak of', async () => {
  const db = await changed();
  const theirs: Cause = { kind: 'subscription', note: '', owner: 'set:theirs' };
  await applyWrites(db, theirs, [put(makeClaim({ id: 'theirs', origin: 'unused' }))]);
  await resetBundled(db, [SET]);
  const parties = (await dump(db)).stories[0]?.parties.map(({ id }) => id);
  expect(parties).toEqual(['port_office', 'my_party', 'unused']);
});

test('a story restored by itself keeps what edited claims speak of, as those stay', async () => {
  const db = await changed();
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'd', origin: 'unused' }))]);
  expect(await restoreBundledStory(db, 'fleet', [SET])).toMatchObject({ ok: true, written: 1 });
  const [story] = (await dump(db)).stories;
  expect(story?.parties.map(({ id }) => id)).toEqual(['port_office', 'my_party', 'unused']);
});
