import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveNew } from '../../entrypoints/background/save-new.ts';
import { openBackup, restore } from '../../entrypoints/options/care/restore.ts';
import type { OptionsEdges } from '../../entrypoints/options/edges.ts';
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
import { createPassages } from '../../lib/claims/passages.ts';
import { createSettings } from '../../lib/claims/settings.ts';
import type { Claim } from '../../lib/model.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { dump, freshDisk, put } from '../helpers/claim-store.ts';
import { makeClaim, makeStory } from '../helpers/claims.ts';
import { killedEverywhere } from '../helpers/killed-everywhere.ts';

const ADDRESS = 'https://sets.example/fleet.json';
const NOW = new Date('2025-03-01T10:00:00Z');
const CAPTURED = {
  text: '12 ships',
  prefix: 'about ',
  suffix: ' lay',
  page: { url: 'https://news.example/a', title: null, publisher: null, published: null, language: 'en' },
};

let published: string;
beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(published));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Claims and what is kept beside them, without times and the numbers of changes. */
async function look(db: ClaimDb) {
  const { claims, gone, stories, history } = await dump(db);
  return {
    records: [...stories, ...claims].map(({ version: _1, addedAt: _2, changedAt: _3, ...record }) => record),
    gone: gone.map(({ key }) => key),
    history: history.map(({ kind, undoneBy }) => [kind, undoneBy]),
    followed: (await followedSets(db).list()).map(({ version, entry, before, heldBack }) => {
      return { version, entry, before: before?.version, isHeldBack: heldBack !== null };
    }),
    passages: await createPassages(db).all(),
    settings: await createSettings(db).read(),
  };
}

function publish(version: number, claims: readonly Claim[]) {
  const stories = [makeStory()];
  published = JSON.stringify({ format: 'crossfigure-claims', schema: 2, title: 'Fleet', version, stories, claims });
}

async function take(db: ClaimDb) {
  const sets = followedSets(db);
  const followed = (await sets.list())[0] ?? (await newSet(ADDRESS, NOW));
  const asked = await askForSet(db, followed, new AbortController().signal);
  if (asked.type !== 'update') throw new Error(asked.type);
  return takeUpdate(db, sets, followed, asked, NOW, {});
}

async function followed(db: ClaimDb) {
  const [set] = await followedSets(db).list();
  if (!set) throw new Error('No set is followed.');
  return set;
}

/** A disk on which a set is followed that was updated `updates` times. */
async function following(updates: number) {
  const disk = freshDisk();
  const db = disk.open();
  await applyWrites(db, { kind: 'edit', note: '' }, [put(makeClaim({ id: 'own' }))]);
  for (let version = 1; version <= updates; version++) {
    publish(version, [makeClaim({ id: 'a', asOf: `2024-10-1${version}` }), makeClaim({ id: `only-${version}` })]);
    await take(db);
  }
  db.close();
  return disk;
}

const both = { before: expect.any(Number), after: expect.any(Number) };

test.each([0, 1])('a followed set and its claims are updated together (%i updates before)', async (updates) => {
  const prepare = async () => {
    const disk = await following(updates);
    publish(7, [makeClaim({ id: 'a', asOf: '2024-10-17' }), makeClaim({ id: 'only-7' })]);
    return disk;
  };
  const counts = await killedEverywhere({ prepare, act: take, look });
  expect(counts).toEqual(both);
  expect(counts.before).toBeGreaterThan(5);
});

test('going back from an update takes claims and set back together', async () => {
  const act = async (db: ClaimDb) => goBack(db, followedSets(db), await followed(db));
  expect((await killedEverywhere({ prepare: () => following(2), act, look })).before).toBeGreaterThan(5);
});

test('leaving a set forgets its claims and its address together', async () => {
  const act = async (db: ClaimDb) => leaveSet(db, followedSets(db), await followed(db));
  expect((await killedEverywhere({ prepare: () => following(1), act, look })).before).toBeGreaterThan(5);
});

test('a captured claim is recorded with its passage', async () => {
  const act = (db: ClaimDb) => saveNew(db, makeClaim({ id: 'captured' }), CAPTURED);
  expect((await killedEverywhere({ prepare: async () => freshDisk(), act, look })).before).toBeGreaterThan(3);
});

test('going back to a backup, and undoing that, takes claims, settings, passages and sets along', async () => {
  const backup = new File(
    [
      JSON.stringify({
        ...{ format: 'crossfigure-claims', schema: 2, title: 'Backup', version: 1, stories: [makeStory()] },
        claims: [makeClaim({ id: 'own', asOf: '2024-12-01' }), makeClaim({ id: 'theirs' })],
        keeping: { owners: [], edited: { claims: [], stories: [] }, removed: [] },
        settings: { ...FRESH_SETTINGS, theme: 'dark' },
        passages: [{ claimId: 'own', exact: '12 ships', prefix: '', suffix: '', url: 'https://news.example/b' }],
        subscriptions: [{ ...(await newSet(ADDRESS, NOW)), version: 3 }],
      }),
    ],
    'backup.json',
  );
  const edgesOf = (db: ClaimDb) =>
    ({ db, ask: async () => ({ ok: true, value: await createSettings(db).read() }) }) as unknown as OptionsEdges;
  const going = async (db: ClaimDb) => {
    const opened = await openBackup(edgesOf(db), backup);
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    return restore(edgesOf(db), opened.opened, true, {});
  };
  const prepare = () => following(0);
  expect((await killedEverywhere({ prepare, act: going, look })).before).toBeGreaterThan(10);

  const db = (await prepare()).open();
  const before = await look(db);
  const { undo } = await going(db);
  expect(await look(db)).toMatchObject({ settings: { theme: 'dark' }, followed: [{ version: 3 }] });
  expect(await undo()).toBe(true);
  expect({ ...(await look(db)), history: [] }).toEqual({ ...before, history: [], passages: expect.anything() });
});
