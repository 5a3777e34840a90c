import { commitAtOnce } from './commit.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { failureOf } from './failure.ts';
import { type Order, PACE, stopIfCancelled, tablesAlong } from './order.ts';
import { sift } from './sift.ts';
import { NotSound } from './sound/only-sound.ts';
import { setAsideMet } from './sound/set-aside.ts';
import { applyStaged } from './staged.ts';
import { tidyStaging } from './staging.ts';
import type { Applied, ApplyOptions, Cause, Write } from './types.ts';
import { changesOf } from './wanted.ts';

/**
 * Writes claims and stories: all of what is wanted or nothing of it, wherever it is stopped, with an entry in the history.
 * Never throws for what the store or the disk refuses; that is told by the outcome.
 */
export async function applyWrites(
  db: ClaimDb,
  cause: Cause,
  writes: readonly Write[],
  options: ApplyOptions = {},
): Promise<Applied> {
  const { signal, onProgress, now = () => new Date(), sets, along } = options;
  return applyOrder(db, { cause, changes: changesOf(cause, writes, sets), now, signal, onProgress, along });
}

/** Makes a change of any size. */
export async function applyOrder(db: ClaimDb, order: Order): Promise<Applied> {
  try {
    return await makeIt(db, order);
  } catch (error) {
    return failureOf(error);
  }
}

async function makeIt(db: ClaimDb, order: Order): Promise<Applied> {
  const { atOnce } = order.pace ?? PACE;
  try {
    stopIfCancelled(order.signal);
    if (order.changes.length <= atOnce) return await commit(db, order, order.changes.length);
    const { changes, refused, total } = await sift(db, order);
    if (refused.length > 0) return { ok: false, reason: 'changed_meanwhile', ids: refused };
    if (changes.length <= atOnce) return await commit(db, { ...order, changes }, total);
    return await stage(db, { ...order, changes }, order.changes.length, total);
  } catch (error) {
    if (!(error instanceof NotSound)) throw error;
    // nothing was written; without what stood in the way it is begun anew
    await setAsideMet(db);
    return makeIt(db, order);
  }
}

async function commit(db: ClaimDb, order: Order, total: number): Promise<Applied> {
  const tables = [db.stories, db.history, db.historyRows, ...tablesAlong(db, order)];
  const applied = await withCurrent(db, 'rw', tables, (side) => commitAtOnce(db, side, order));
  order.onProgress?.(total, total);
  return applied;
}

async function stage(db: ClaimDb, order: Order, looked: number, total: number): Promise<Applied> {
  const onProgress = (done: number, of: number) =>
    order.onProgress?.(looked + Math.floor((done / Math.max(1, of)) * (total - looked)), total);
  const applied = await applyStaged(db, { ...order, onProgress });
  // what held before is of no use any more; nobody need wait for that, and where it fails, the next start clears it away
  tidyStaging(db).catch(() => undefined);
  return applied;
}
