import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  askForSet,
  goBack,
  leaveSet,
  newSet,
  takeUpdate,
} from '../../entrypoints/options/subscriptions/follow-work.ts';
import { applyWrites } from '../../lib/claims/apply.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { followedSets } from '../../lib/claims/followed.ts';
import { listHistory, undoLast } from '../../lib/claims/history.ts';
import type { Claim, Story } from '../../lib/model.ts';
import { atWork, put } from '../helpers/claim-store.ts';
import { freshDb, makeClaim, makeStory } from '../helpers/claims.ts';

const ADDRESS = 'https://sets.example/fleet.json';
const NOW = new Date('2025-03-01T10:00:00Z');
const EDIT = { kind: 'edit', note: '' } as const;

let db: ClaimDb;
let published: string;
let sets: ReturnType<typeof followedSets>;

beforeEach(() => {
  db = freshDb();
  sets = followedSets(db);
  vi.stubGlobal('fetch', async () => new Response(published));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function publish(version: number, claims: readonly Claim[], stories: readonly Story[] = [makeStory()]) {
  published = JSON.stringify({ format: 'crossfigure-claims', schema: 2, title: 'Fleet', version, stories, claims });
}

async function ask() {
  const followed = (await sets.list())[0] ?? (await newSet(ADDRESS, NOW));
  return { followed, asked: await askForSet(db, followed, new AbortController().signal) };
}

async function update() {
  const { followed, asked } = await ask();
  if (asked.type !== 'update') throw new Error(asked.type);
  expect(await takeUpdate(db, sets, followed, asked, NOW, {})).toMatchObject({ ok: true });
}

const followed = async () => {
  const [set] = await sets.list();
  if (!set) throw new Error('No set is followed.');
  return set;
};
const ids = async () => (await atWork(db).allClaims()).map(({ id }) => id);

test('an update that was undone in the history is offered again, and can be gone back from', async () => {
  publish(1, [makeClaim({ id: 'a' })]);
  await update();
  publish(2, [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })]);
  await update();
  await undoLast(db);
  expect(await ids()).toEqual(['a']);
  await update();
  expect(await ids()).toEqual(['a', 'b']);
  expect(await goBack(db, sets, await followed())).toMatchObject({ ok: true });
  expect([await ids(), (await followed()).version]).toEqual([['a'], 1]);
});

test('going back from what was undone already says so of the set alone', async () => {
  publish(1, [makeClaim({ id: 'a' })]);
  await update();
  publish(2, [makeClaim({ id: 'b' })]);
  await update();
  await undoLast(db);
  expect(await goBack(db, sets, await followed())).toMatchObject({ ok: true, written: 0 });
  expect([await ids(), (await followed()).version]).toEqual([['a'], 1]);
});

test('a story of the user’s that a set adds to stays the user’s through its updates, and when it is left', async () => {
  const mine = makeStory({ title: { en: 'My fleet' } });
  await applyWrites(db, EDIT, [{ type: 'putStory', story: mine }]);
  const party = (id: string) => ({ id, name: id, aliases: {} });
  publish(1, [makeClaim({ id: 'a' })], [makeStory({ parties: [party('navy')] })]);
  await update();
  publish(2, [makeClaim({ id: 'a' })], [makeStory({ parties: [party('crew')] })]);
  await update();
  const [story] = await atWork(db).stories();
  expect(story).toMatchObject({ owner: 'user', title: { en: 'My fleet' } });
  expect(story?.parties.map(({ id }) => id)).toEqual(['port_office', 'navy', 'crew']);
  await leaveSet(db, sets, await followed());
  expect(await atWork(db).stories()).toHaveLength(1);
});

test('leaving is one step: claims go, edited ones are the user’s, and one undo brings all of it back', async () => {
  publish(1, [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })]);
  await update();
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'b', statement: 'The port office counts 12 ships, I hear.' }))]);
  const before = (await listHistory(db, { limit: 10 })).length;
  await leaveSet(db, sets, await followed());
  expect(await atWork(db).claims(['a', 'b'])).toMatchObject([{ id: 'b', owner: 'user', edited: false }]);
  expect((await listHistory(db, { limit: 10 })).length).toBe(before + 1);
  await undoLast(db);
  expect(await ids()).toEqual(['a', 'b']);
});

test('whoever follows an address again has what came from there before', async () => {
  publish(1, [makeClaim({ id: 'a' })]);
  await update();
  await leaveSet(db, sets, await followed());
  await undoLast(db);
  publish(2, [makeClaim({ id: 'a', statement: 'The port office counts 12 ships now.' })]);
  const { asked } = await ask();
  expect(asked).toMatchObject({ type: 'update', plan: { others: 0, changed: [{ before: { id: 'a' } }] } });
});

test('a story that the user deleted out of a set does not come back with its claims', async () => {
  publish(1, [makeClaim({ id: 'a' })]);
  await update();
  await applyWrites(db, EDIT, [
    { type: 'removeStory', id: 'fleet' },
    { type: 'remove', id: 'a' },
  ]);
  publish(2, [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })]);
  const { asked } = await ask();
  expect(asked).toMatchObject({ type: 'update', plan: { writes: [], kept: 2 } });
});
