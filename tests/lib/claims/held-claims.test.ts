import { beforeEach, expect, test } from 'vitest';
import { withCurrent } from '../../../lib/claims/current.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { claimsById } from '../../../lib/claims/held-claims.ts';
import { wipe } from '../../../lib/claims/wipe.ts';
import { atWork, dyingAfter, freshDisk } from '../../helpers/claim-store.ts';
import { makeClaim } from '../../helpers/claims.ts';

let disk: ReturnType<typeof freshDisk>;
let db: ClaimDb;
let elsewhere: ReturnType<typeof atWork>;
beforeEach(async () => {
  disk = freshDisk();
  db = disk.open();
  elsewhere = atWork(disk.open());
  for (const id of ['a', 'b', 'c']) await elsewhere.putClaim(makeClaim({ id }));
});

const readIn = (store: ClaimDb, ...ids: string[]) =>
  withCurrent(store, 'r', [store.history], (side) => claimsById(store, side, ids));
const read = (...ids: string[]) => readIn(db, ...ids);

test('claims are given in the order asked, without those that are not there, asked once or again', async () => {
  for (const _ of ['first', 'again']) expect((await read('c', 'none', 'a')).map(({ id }) => id)).toEqual(['c', 'a']);
});

test('what was read since the last write is not read anew', async () => {
  const store = disk.open();
  const operations = dyingAfter(store, Number.POSITIVE_INFINITY);
  await readIn(store, 'a', 'b');
  const first = operations.used();
  await readIn(store, 'b', 'a');
  expect(operations.used() - first).toBeLessThan(first);
});

test('what somebody else wrote, deleted or wiped since is read anew', async () => {
  await read('a', 'b', 'c');
  await elsewhere.putClaim(makeClaim({ id: 'a', statement: 'The port office counts a dozen ships.' }));
  await elsewhere.removeClaim('b');
  expect((await read('a', 'b', 'c')).map(({ statement }) => statement)).toEqual([
    'The port office counts a dozen ships.',
    makeClaim().statement,
  ]);
  await wipe(db, []);
  expect(await read('a', 'b', 'c')).toEqual([]);
});
