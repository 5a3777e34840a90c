import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { listBin } from '../../../lib/claims/bin.ts';
import { openDb } from '../../../lib/claims/db.ts';
import { searchStored } from '../../../lib/claims/index-store.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { countStoryClaims } from '../../../lib/claims/story-claims.ts';
import { dump, put } from '../../helpers/claim-store.ts';
import { kept, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDITED = '2024-12-24T10:00:00.000Z';

/** A store as version 2 left it: a bundled claim, one edited, one of the user's own, one deleted, an index of the old form. `lost`: tables that are empty. */
async function ofVersion2(...lost: readonly string[]): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const db = new Dexie('crossfigure', { indexedDB, IDBKeyRange });
  db.version(1).stores({
    claims: 'id, storyId, [storyId+subject], status',
    stories: 'id',
    removed: 'id, storyId',
    meta: 'key',
  });
  db.version(2).stores({ search: 'key', claimLog: '++seq' });
  await db.table('claims').bulkAdd([
    { ...makeClaim({ id: 'a' }), bundledVersion: 1, edited: false, editedAt: null },
    { ...makeClaim({ id: 'b', statement: 'Mine now.' }), bundledVersion: 1, edited: true, editedAt: EDITED },
    { ...makeClaim({ id: 'own', tags: ['x'] }), bundledVersion: null, edited: true, editedAt: EDITED },
  ]);
  await db.table('stories').add({ ...makeStory(), bundledVersion: 1 });
  await db.table('removed').add({ id: 'c', storyId: 'fleet', removedAt: EDITED });
  await db.table('meta').bulkAdd([
    { key: 'revision', value: 7 },
    { key: 'bundled:fleet', value: 1 },
  ]);
  await db.table('search').add({ key: 'state', format: 1, change: 1, next: 2, segments: [] });
  await db.table('claimLog').add({ ids: ['own'] });
  for (const table of lost) await db.table(table).clear();
  db.close();
  return indexedDB;
}

test('a store of version 2 comes over whole', async () => {
  const db = openDb({ indexedDB: await ofVersion2(), IDBKeyRange });
  const { claims, stories, gone, history } = await dump(db);
  expect(claims.map(said)).toEqual([
    makeClaim({ id: 'a' }),
    makeClaim({ id: 'b', statement: 'Mine now.' }),
    makeClaim({ id: 'own', tags: ['x'] }),
  ]);
  expect(claims).toMatchObject([
    { owner: 'bundled', edited: false, version: 1 },
    { owner: 'bundled', edited: true, version: 1, addedAt: EDITED, changedAt: EDITED },
    { owner: 'user', edited: false, version: 1, addedAt: EDITED, changedAt: EDITED },
  ]);
  for (const claim of claims) expect(Object.keys(claim)).not.toContain('bundledVersion');
  expect(stories).toMatchObject([{ ...makeStory(), owner: 'bundled', edited: false, version: 1 }]);
  expect(Object.keys(stories[0] ?? {})).not.toContain('bundledVersion');
  expect(gone).toMatchObject([{ id: 'c', keepsOut: true, removedAt: EDITED }]);
  expect([history, await listBin(db)]).toEqual([[], []]);
});

test('what came over goes on as before', async () => {
  const db = openDb({ indexedDB: await ofVersion2(), IDBKeyRange });
  expect((await searchStored(db, 'Mine now', 5))[0]?.claimId).toBe('b');
  expect(await createRepository(db).revision()).toBe(7);
  const first = makeSet(1, []);
  expect(await seedStore(db, [first])).toBe(false);
  const next = makeSet(2, [makeClaim({ id: 'a', asOf: '2024' }), makeClaim({ id: 'b' }), makeClaim({ id: 'c' })]);
  expect(await seedStore(db, [next])).toBe(true);
  expect((await dump(db)).claims.map(({ id, statement, asOf }) => [id, statement, asOf])).toEqual([
    ['a', makeClaim().statement, '2024'],
    ['b', 'Mine now.', '2024-10-18'],
    ['own', makeClaim().statement, '2024-10-18'],
  ]);
});

test.each([[[]], [['meta', 'stories']]])(
  'of two who edit a claim that came over the second is told, without %j',
  async (lost) => {
    const db = openDb({ indexedDB: await ofVersion2(...lost), IDBKeyRange });
    const seen = (await createRepository(db).claim('own'))?.version;
    const edit = (asOf: string) =>
      applyWrites(db, { kind: 'edit', note: '' }, [put(makeClaim({ id: 'own', asOf }), seen)]);
    expect(await edit('2024')).toMatchObject({ ok: true });
    expect(await edit('2023')).toMatchObject({ ok: false, reason: 'changed_meanwhile' });
  },
);

test('a store of version 3, which also knew claims by their values, comes over as it was', async () => {
  const indexedDB = new IDBFactory();
  const before = new Dexie('crossfigure', { indexedDB, IDBKeyRange });
  const claims =
    'id, [storyId+subject+asOf], [storyId+subject+quantity.low], [storyId+subject+quantity.high], [owner+storyId]';
  const others = {
    gone: 'key',
    goneB: 'key',
    history: '++seq, &token',
    historyRows: '[token+nth], *ids',
    staging: 'key',
  };
  before.version(3).stores({ claims, claimsB: claims, stories: 'id', meta: 'key', search: 'key', ...others });
  const held = { ...makeClaim({ id: 'b' }), ...kept() };
  await before.table('claims').add({ ...held, id: 'old' });
  await before.table('claimsB').add(held);
  await before.table('meta').add({ key: 'current', value: 1 });
  before.close();

  const db = openDb({ indexedDB, IDBKeyRange });
  expect((await dump(db)).claims).toEqual([held]);
  expect(await countStoryClaims(db, 'fleet')).toBe(1);
  const later = [db.settings, db.passages, db.followed, db.setAside];
  expect(await Promise.all(later.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
});
