import { purgeBin } from './bin.ts';
import type { ClaimDb } from './db.ts';
import { tidyStaging } from './staging.ts';

/** For every start: clears away what a killed change has left, and what has been in the bin for too long. */
export async function tidyStore(db: ClaimDb, now: Date): Promise<void> {
  await tidyStaging(db, now);
  await purgeBin(db, now);
}
