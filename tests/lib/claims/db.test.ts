import { expect, test } from 'vitest';
import { raiseRevision, readRevision } from '../../../lib/claims/db.ts';
import { freshDb, kept, makeClaim } from '../../helpers/claims.ts';

test('claims are found by story and subject, by day and by value', async () => {
  const db = freshDb();
  await db.claims.bulkAdd([
    { ...makeClaim({ id: 'a' }), ...kept() },
    { ...makeClaim({ id: 'b', subject: 'crews', asOf: '2024-11' }), ...kept() },
    { ...makeClaim({ id: 'c', quantity: null, position: 'denies' }), ...kept({ owner: 'bundled' }) },
  ]);
  const by = (index: string, key: (string | number)[]) => db.claims.where(index).equals(key).primaryKeys();
  expect(await by('[storyId+subject+asOf]', ['fleet', 'crews', '2024-11'])).toEqual(['b']);
  expect(await by('[storyId+subject+quantity.low]', ['fleet', 'ships', 12])).toEqual(['a']);
  expect(await by('[owner+storyId]', ['bundled', 'fleet'])).toEqual(['c']);
});

test('the revision starts at nothing and rises by one', async () => {
  const db = freshDb();
  expect(await readRevision(db)).toBe(0);
  await raiseRevision(db);
  await raiseRevision(db);
  expect(await readRevision(db)).toBe(2);
});
