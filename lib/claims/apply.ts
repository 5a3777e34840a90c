import { commitAtOnce } from './commit.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { failureOf } from './failure.ts';
import { type Order, stopIfCancelled } from './order.ts';
import type { Applied, ApplyOptions, Cause, Write } from './types.ts';
import { changesOf } from './wanted.ts';

/**
 * Writes claims and stories: all of what is wanted or nothing of it, wherever it is stopped, with an entry in the history.
 * Never throws for what the store or the disk refuses; that is told by the outcome.
 */
export function applyWrites(
  db: ClaimDb,
  cause: Cause,
  writes: readonly Write[],
  options: ApplyOptions = {},
): Promise<Applied> {
  const { signal, onProgress, now = () => new Date(), sets } = options;
  return applyOrder(db, { cause, changes: changesOf(cause, writes, sets), now, signal, onProgress });
}

/** Makes a change of any size. */
export async function applyOrder(db: ClaimDb, order: Order): Promise<Applied> {
  try {
    stopIfCancelled(order.signal);
    return await withCurrent(db, 'rw', [db.stories, db.history, db.historyRows], (side) =>
      commitAtOnce(db, side, order),
    );
  } catch (error) {
    return failureOf(error);
  }
}
