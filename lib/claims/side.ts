import type { EntityTable } from 'dexie';
import type { ClaimDb } from './db.ts';
import type { Gone } from './records.ts';
import type { StoredClaim } from './types.ts';

/** One of the two claim stores, with what was deleted out of it. */
export type Side = {
  readonly number: 0 | 1;
  readonly claims: EntityTable<StoredClaim, 'id'>;
  readonly gone: EntityTable<Gone, 'key'>;
};

/** Key of the single value that says which side holds. */
export const CURRENT = 'current';

export function sideOf(db: ClaimDb, number: 0 | 1): Side {
  return number === 0 ? { number, claims: db.claims, gone: db.gone } : { number, claims: db.claimsB, gone: db.goneB };
}
