import { BIN_DAYS, purgeBin } from '../../../lib/claims/bin.ts';
import { wipe } from '../../../lib/claims/wipe.ts';
import { FRESH_SETTINGS } from '../../../lib/settings.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import type { OptionsEdges } from '../edges.ts';

const DAY_MS = 86_400_000;

/** Drops everything in the bin for good. */
export function emptyBin({ db, now }: OptionsEdges): Promise<void> {
  return purgeBin(db, new Date(now().getTime() + (BIN_DAYS + 1) * DAY_MS));
}

/** Everything as on the first day: no record of the user's own, no setting, no trace. Rejects where it cannot be written. */
export async function deleteEverything(edges: OptionsEdges): Promise<void> {
  await wipe(edges.db, BUNDLED);
  await edges.ask({ type: 'changeSettings', change: FRESH_SETTINGS });
  await edges.forgetLookups();
}
