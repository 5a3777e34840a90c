import { expect, test } from 'vitest';
import { followedSets } from '../../../lib/claims/followed.ts';
import type { FollowedSet } from '../../../lib/follow/types.ts';
import { freshDisk } from '../../helpers/claim-store.ts';
import { freshDb } from '../../helpers/claims.ts';

const setAt = (id: string): FollowedSet => ({
  id,
  address: `https://${id}.example/set.json`,
  title: 'Harbour set',
  version: 1,
  published: null,
  sha256: null,
  size: 1,
  updatedAt: null,
  heldBack: null,
  followedAt: '2025-01-01T00:00:00.000Z',
  checkedAt: null,
  entry: null,
  before: null,
  problem: null,
});

test('what several pages change at once is all kept', async () => {
  const disk = freshDisk();
  const pages = [followedSets(disk.open()), followedSets(disk.open())];
  const ids = ['a', 'b', 'c'];
  await Promise.all(ids.map((id, at) => pages[at % 2]?.change((sets) => [...sets, setAt(id)])));
  expect((await pages[0]?.list())?.map(({ id }) => id).sort()).toEqual(ids);
});

test('a change that fails changes nothing and stops none after it', async () => {
  const sets = followedSets(freshDb());
  const failing = sets.change(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await sets.change(() => [setAt('a')])).toHaveLength(1);
});

test('they are listed as they were first followed; one that is followed no more is gone', async () => {
  const sets = followedSets(freshDb());
  await sets.change(() => [setAt('a'), { ...setAt('b'), followedAt: '2024-12-31T00:00:00.000Z' }]);
  expect((await sets.list()).map(({ id }) => id)).toEqual(['b', 'a']);
  await sets.change((all) => all.filter(({ id }) => id !== 'b'));
  expect((await sets.list()).map(({ id }) => id)).toEqual(['a']);
});

test('a stored record that is no followed set is left out and left alone', async () => {
  const db = freshDb();
  await db.followed.bulkPut([setAt('a'), { ...setAt('plain'), address: 'http://plain.example/set.json' }]);
  const sets = followedSets(db);
  expect((await sets.list()).map(({ id }) => id)).toEqual(['a']);
  await sets.change((all) => [...all, setAt('b')]);
  expect(await db.followed.toCollection().primaryKeys()).toEqual(['a', 'b', 'plain']);
});
