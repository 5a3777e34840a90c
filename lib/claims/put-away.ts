import { type PutAway, readPutAway } from '../put-away.ts';
import type { ClaimDb } from './db.ts';
import { type KeptStore, keptStore } from './kept.ts';

export type PutAwayStore = KeptStore<PutAway>;

/** What the user hid and where nothing is marked; what cannot be read counts as never hidden. Both reject when the store cannot be used. */
export function createPutAway(db: ClaimDb): PutAwayStore {
  return keptStore(db, 'putAway', readPutAway);
}
