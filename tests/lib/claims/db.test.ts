import { expect, test } from 'vitest';
import { raiseRevision, readRevision } from '../../../lib/claims/db.ts';
import { freshDb, makeClaim } from '../../helpers/claims.ts';

const bookkeeping = { bundledVersion: 1, edited: false, editedAt: null };

test('claims are found by story, by story and subject, and by status', async () => {
  const db = freshDb();
  await db.claims.bulkAdd([
    { ...makeClaim({ id: 'a' }), ...bookkeeping },
    { ...makeClaim({ id: 'b', subject: 'crews' }), ...bookkeeping },
    { ...makeClaim({ id: 'c', storyId: 'other', status: 'disabled' }), ...bookkeeping },
  ]);
  expect(await db.claims.where('storyId').equals('fleet').primaryKeys()).toEqual(['a', 'b']);
  expect(await db.claims.where('[storyId+subject]').equals(['fleet', 'crews']).primaryKeys()).toEqual(['b']);
  expect(await db.claims.where('status').equals('disabled').primaryKeys()).toEqual(['c']);
});

test('the revision starts at nothing and rises by one', async () => {
  const db = freshDb();
  expect(await readRevision(db)).toBe(0);
  await raiseRevision(db);
  await raiseRevision(db);
  expect(await readRevision(db)).toBe(2);
});
