import type { EntityTable, Table, TransactionMode } from 'dexie';
import { type ClaimDb, readMeta } from './db.ts';
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

/** Which side held when this database was last read. */
const remembered = new WeakMap<ClaimDb, 0 | 1>();

export function sideOf(db: ClaimDb, number: 0 | 1): Side {
  return number === 0 ? { number, claims: db.claims, gone: db.gone } : { number, claims: db.claimsB, gone: db.goneB };
}

export function otherSide(db: ClaimDb, { number }: Side): Side {
  return sideOf(db, number === 0 ? 1 : 0);
}

/** Which side holds. In a transaction that has `meta`. */
export async function currentNumber(db: ClaimDb): Promise<0 | 1> {
  return (await readMeta(db, CURRENT)) === 1 ? 1 : 0;
}

/**
 * Runs `work` in one transaction over the claim store that holds, `meta`, and `more`. A large change is prepared in the
 * other store, so that nobody here ever waits for one; where it became the one that holds meanwhile, the work is begun anew
 * there, before it has read anything.
 */
export async function withCurrent<T>(
  db: ClaimDb,
  mode: TransactionMode,
  more: readonly Table[],
  work: (side: Side) => Promise<T>,
): Promise<T> {
  for (;;) {
    const side = sideOf(db, remembered.get(db) ?? 0);
    const done = await db.transaction(mode, [db.meta, side.claims, side.gone, ...more], async () => {
      const number = await currentNumber(db);
      remembered.set(db, number);
      return number === side.number ? { value: await work(side) } : null;
    });
    if (done) return done.value;
  }
}
