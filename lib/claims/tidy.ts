import { purgeBin } from './bin.ts';
import type { ClaimDb } from './db.ts';
import { lookThrough } from './sound/look-through.ts';
import { tidyStaging } from './staging.ts';

/** For every start: clears away what a killed change has left, and what has been in the bin for too long, and sets aside what is not sound. */
export async function tidyStore(db: ClaimDb, now: Date): Promise<void> {
  await tidyStaging(db, now);
  await lookThrough(db);
  await purgeBin(db, now);
}
