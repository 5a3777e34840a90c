import { expect } from 'vitest';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { dyingAfter, type freshDisk } from './claim-store.ts';

type Disk = ReturnType<typeof freshDisk>;
type Open = Parameters<Disk['open']>;

export type Tried<T> = {
  /** A disk as it is before; made anew for each try. */
  readonly prepare: () => Promise<Disk>;
  /** The work that is killed. What it rejects with does not count. */
  readonly act: (db: ClaimDb) => Promise<unknown>;
  /** All that counts in the store, without what differs from try to try. */
  readonly look: (db: ClaimDb) => Promise<T>;
  /** How it is opened for `act`. */
  readonly open?: Open;
};

/**
 * Does the work once for every database operation in it, killed at that one, and expects the store to be as before or as
 * after each time. Gives how often it was which.
 */
export async function killedEverywhere<T>({ prepare, act, look, open = [] }: Tried<T>) {
  const before = await look((await prepare()).open());
  // a disk that nobody looked at, since whoever looks may write what is missing
  const whole = await prepare();
  const living = whole.open(...open);
  const counter = dyingAfter(living, Number.POSITIVE_INFINITY);
  await act(living);
  const after = await look(whole.open());
  expect(after).not.toEqual(before);
  const counts = { before: 0, after: 0 };
  for (let operations = 0; operations < counter.used(); operations++) {
    const disk = await prepare();
    const dying = disk.open(...open);
    dyingAfter(dying, operations);
    await act(dying).catch(() => undefined);
    dying.close();
    const found = await look(disk.open());
    const isBefore = JSON.stringify(found) === JSON.stringify(before);
    expect(found, `killed after ${operations} operations`).toEqual(isBefore ? before : after);
    counts[isBefore ? 'before' : 'after']++;
  }
  return counts;
}
