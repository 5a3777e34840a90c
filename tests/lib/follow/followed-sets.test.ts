import { expect, test } from 'vitest';
import { followedSets } from '../../../lib/follow/followed-sets.ts';
import type { FollowedSet } from '../../../lib/follow/types.ts';

const setAt = (address: string): FollowedSet => ({
  id: 'harbour',
  address,
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

/** The browser's store, which several pages read and write with some delay. */
function slowArea() {
  const held: Record<string, unknown> = {};
  const soon = () => new Promise(setImmediate);
  return {
    get: async (key: string) => soon().then(() => ({ [key]: held[key] })),
    set: async (items: Record<string, unknown>) => soon().then(() => void Object.assign(held, items)),
  };
}

/** A lock manager that knows one lock. */
function oneLock() {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, task: () => Promise<unknown>) => {
    last = last.then(task);
    return last;
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}

test('what several pages change at once is all kept', async () => {
  const [area, locks] = [slowArea(), oneLock()];
  const pages = [followedSets(area, locks), followedSets(area, locks)];
  const addresses = ['https://a.example/set.json', 'https://b.example/set.json', 'https://c.example/set.json'];
  await Promise.all(addresses.map((address, at) => pages[at % 2]?.change((sets) => [...sets, setAt(address)])));
  const listed = await pages[0]?.list();
  expect(listed?.map(({ address }) => address).sort()).toEqual(addresses);
});

test('a change that fails stops none after it', async () => {
  const sets = followedSets(slowArea(), undefined);
  const failing = sets.change(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await sets.change(() => [setAt('https://a.example/set.json')])).toHaveLength(1);
});
