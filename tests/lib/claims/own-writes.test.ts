import { beforeEach, expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { purgeBin, restoreFromBin } from '../../../lib/claims/bin.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { goBackTo, undo, undoLast } from '../../../lib/claims/history.ts';
import { raiseRevision, readRevision } from '../../../lib/claims/meta.ts';
import { onOwnWrite } from '../../../lib/claims/own-writes.ts';
import { resetBundled, restoreBundled, restoreBundledStory } from '../../../lib/claims/restore.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { wipe } from '../../../lib/claims/wipe.ts';
import { dyingAfter, freshDisk, put, remove } from '../../helpers/claim-store.ts';
import { makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDIT = { kind: 'edit', note: '' } as const;
const SET = makeSet(1, [makeClaim({ id: 'given' })]);

let disk: ReturnType<typeof freshDisk>;
let db: ClaimDb;
/** The revision that another page finds, each time that a write is told of. */
let told: Promise<number>[];

beforeEach(async () => {
  disk = freshDisk();
  db = disk.open();
  told = [];
  await seedStore(db, [SET]);
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'own' })), put(makeClaim({ id: 'given', statement: 'Mine.' }))]);
  await applyWrites(db, EDIT, [remove('own')]);
  const other = disk.open();
  await other.open();
  onOwnWrite(db, () => void told.push(readRevision(other)));
});

const many = Array.from({ length: 600 }, (_, n) => put(makeClaim({ id: `many-${n}` })));

test.each<[string, () => Promise<unknown>]>([
  ['a change', () => applyWrites(db, EDIT, [put(makeClaim({ id: 'new' }))])],
  ['a large change', () => applyWrites(db, EDIT, many)],
  ['a story', () => applyWrites(db, EDIT, [{ type: 'putStory', story: makeStory({ id: 'other' }) }])],
  ['an undo', () => undo(db, 3)],
  ['an undo of the last', () => undoLast(db)],
  ['going back', () => goBackTo(db, 2)],
  ['putting back from the bin', () => restoreFromBin(db, ['own'])],
  ['restoring a claim', () => restoreBundled(db, ['given'], [SET])],
  [
    'restoring a story',
    () => restoreBundledStory(db, 'fleet', [makeSet(1, [], makeStory({ title: { en: 'Ships' } }))]),
  ],
  ['starting over', () => resetBundled(db, [SET])],
  ['a newer set', () => seedStore(db, [makeSet(2, [makeClaim({ id: 'added' })])])],
])('%s tells of itself, once and when it is on disk', async (_, write) => {
  const before = await readRevision(db);
  await write();
  await expect.poll(() => told.length).toBe(1);
  expect(await Promise.all(told)).toEqual([before + 1]);
});

test('deleting everything tells of itself', async () => {
  await wipe(db, [SET]);
  await expect.poll(() => told.length).toBeGreaterThan(0);
});

test('what wrote nothing, or came to nothing, tells of nothing', async () => {
  await applyWrites(db, EDIT, [remove('nobody')]);
  expect(await applyWrites(db, EDIT, [put(makeClaim({ id: 'given' }), 99)])).toMatchObject({ ok: false });
  expect(await seedStore(db, [SET])).toBe(false);
  await purgeBin(db, new Date());
  const dying = disk.open();
  onOwnWrite(dying, () => void told.push(readRevision(db)));
  dyingAfter(dying, 4);
  expect(await applyWrites(dying, EDIT, [put(makeClaim({ id: 'new' }))])).toMatchObject({ ok: false });
  expect(told).toEqual([]);
});

test('what another page writes is told there', async () => {
  await applyWrites(disk.open(), EDIT, [put(makeClaim({ id: 'new' }))]);
  expect(told).toEqual([]);
});

test('a transaction that fails behind its write tells of nothing, and one in another only with that', async () => {
  const failing = db.transaction('rw', db.meta, async () => {
    await db.transaction('rw', db.meta, () => raiseRevision(db));
    expect(told).toEqual([]);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(told).toEqual([]);
});
