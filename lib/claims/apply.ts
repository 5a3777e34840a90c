import { commitAtOnce } from './commit.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { failureOf } from './failure.ts';
import { type Order, PACE, stopIfCancelled } from './order.ts';
import { sift } from './sift.ts';
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
  const { signal, onProgress, now = () => new Date(), sets } = options;
  return applyOrder(db, { cause, changes: changesOf(cause, writes, sets), now, signal, onProgress });
}

/** Makes a change of any size. */
export async function applyOrder(db: ClaimDb, order: Order): Promise<Applied> {
  try {
    stopIfCancelled(order.signal);
    const { atOnce } = order.pace ?? PACE;
    const sifted = order.changes.length > atOnce ? await sift(db, order) : { changes: order.changes, refused: [] };
    if (sifted.refused.length > 0) return { ok: false, reason: 'changed_meanwhile', ids: sifted.refused };
    const { changes } = sifted;
    if (changes.length > atOnce) return await stage(db, { ...order, changes });
    const applied = await withCurrent(db, 'rw', [db.stories, db.history, db.historyRows], (side) =>
      commitAtOnce(db, side, { ...order, changes }),
    );
    order.onProgress?.(order.changes.length, order.changes.length);
    return applied;
  } catch (error) {
    return failureOf(error);
  }
}

async function stage(db: ClaimDb, order: Order): Promise<Applied> {
  const applied = await applyStaged(db, order);
  // what held before is of no use any more; nobody need wait for that, and where it fails, the next start clears it away
  tidyStaging(db).catch(() => undefined);
  return applied;
}
