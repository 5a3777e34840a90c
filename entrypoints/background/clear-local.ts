import { besideGate } from '../../lib/beside-gate.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { isTakenOver } from '../../lib/claims/take-over.ts';
import type { LocalArea } from './background-browser.ts';

/**
 * Removes all but the gate's state from `storage.local`, once what an earlier version kept there is in the store: anything
 * else there is left from before, or some page's.
 */
export async function clearLocal(db: ClaimDb, local: LocalArea): Promise<void> {
  if (!(await isTakenOver(db))) return;
  const keys = Object.keys(await besideGate(local));
  if (keys.length > 0) await local.remove(keys);
}
