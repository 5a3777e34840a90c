import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { onStoreChanged, onStoreClosed, openDb } from '../../../lib/claims/db.ts';
import { raiseRevision, readRevision } from '../../../lib/claims/meta.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { freshDisk, put } from '../../helpers/claim-store.ts';
import { freshDb, kept, makeClaim, makeStory } from '../../helpers/claims.ts';

test('claims are found by story, subject and day, and by whose they are', async () => {
  const db = freshDb();
  await db.claims.bulkAdd([
    { ...makeClaim({ id: 'a' }), ...kept() },
    { ...makeClaim({ id: 'b', subject: 'crews', asOf: '2024-11' }), ...kept() },
    { ...makeClaim({ id: 'c', quantity: null, position: 'denies' }), ...kept({ owner: 'bundled' }) },
  ]);
  const by = (index: string, key: (string | number)[]) => db.claims.where(index).equals(key).primaryKeys();
  expect(await by('[storyId+subject+asOf]', ['fleet', 'crews', '2024-11'])).toEqual(['b']);
  expect(await by('[owner+storyId]', ['bundled', 'fleet'])).toEqual(['c']);
});

test('the revision is nothing at first, begins anew in every store, and rises by one', async () => {
  const db = freshDb();
  expect(await readRevision(db)).toBe(0);
  await raiseRevision(db);
  const first = await readRevision(db);
  expect(first).toBeGreaterThan(Date.parse('2020-01-01'));
  await raiseRevision(db);
  expect(await readRevision(db)).toBe(first + 1);
});

test('a write is told to whoever listens, on this page and on another, however large, until they stop', async () => {
  // Dexie watches only where the global one is there
  Dexie.dependencies.indexedDB = new IDBFactory();
  onTestFinished(() => {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
  });
  const disk = freshDisk();
  const [writer, listener] = [disk.open(), disk.open()];
  const stop = new AbortController();
  await raiseRevision(writer);
  const before = await readRevision(writer);
  const heard: number[] = [];
  for (const db of [writer, listener]) {
    await db.open();
    onStoreChanged(db, async () => heard.push((await readRevision(db)) - before), stop.signal);
  }
  const IMPORT = { kind: 'import', note: '' } as const;
  await applyWrites(writer, IMPORT, [put(makeClaim())]);
  await expect.poll(() => heard).toEqual([1, 1]);
  const many = Array.from({ length: 600 }, (_, n) => put(makeClaim({ id: `many-${n}` })));
  await applyWrites(writer, IMPORT, many);
  await expect.poll(() => heard).toEqual([1, 1, 2, 2]);
  stop.abort();
  await applyWrites(writer, IMPORT, [put(makeClaim({ asOf: '2020' }))]);
  await applyWrites(listener, IMPORT, [put(makeClaim({ asOf: '2021' }))]);
  expect(heard).toEqual([1, 1, 2, 2]);
});

test('a store that could not be opened is opened by whoever asks next', async () => {
  const indexedDB = new IDBFactory();
  const open = indexedDB.open.bind(indexedDB);
  let isBroken = true;
  indexedDB.open = (...given) => {
    if (isBroken) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(...given);
  };
  const db = openDb({ indexedDB, IDBKeyRange });
  await expect(createRepository(db).stories()).rejects.toThrow();
  await expect(Promise.all([readRevision(db), createRepository(db).count()])).rejects.toThrow();
  isBroken = false;
  await expect.poll(() => createRepository(db).count()).toBe(0);
});

test('whoever listens is told when a store that was open is deleted by somebody else, and finds an empty one', async () => {
  const indexedDB = new IDBFactory();
  const db = openDb({ indexedDB, IDBKeyRange });
  const listener = vi.fn();
  onStoreClosed(db, listener);
  const repository = createRepository(db);
  await applyWrites(db, { kind: 'edit', note: '' }, [put(makeClaim()), { type: 'putStory', story: makeStory() }]);
  expect(await repository.stories()).toHaveLength(1);
  expect(listener).not.toHaveBeenCalled();
  indexedDB.deleteDatabase('crossfigure');
  await expect.poll(() => listener.mock.calls.length).toBe(1);
  expect(await repository.count()).toBe(0);
  expect(await repository.stories()).toEqual([]);
});
