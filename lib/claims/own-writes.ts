import { Dexie, type Transaction } from 'dexie';
import type { ClaimDb } from './db.ts';

/** Who is told of the writes that are made through each open database. */
const listeners = new WeakMap<Dexie, Set<() => void>>();

/** Transactions whose end is told already. */
const expected = new WeakSet<Transaction>();

/**
 * Calls `listener` after each write to claims or stories that is made through this `db`, once it is on disk and never where
 * it came to nothing. So whoever opens the store to write announces all of its writes, whichever function makes them.
 * What others write is heard by `onStoreChanged`.
 */
export function onOwnWrite(db: ClaimDb, listener: () => void): void {
  listeners.set(db, (listeners.get(db) ?? new Set()).add(listener));
}

/** Within the transaction of a write, or behind a single one: its end is to be told. */
export function tellWhenWritten(db: ClaimDb): void {
  const outermost = outermostOf(Dexie.currentTransaction);
  if (outermost && expected.has(outermost)) return;
  const tell = () => {
    for (const listener of listeners.get(db) ?? []) Dexie.ignoreTransaction(listener);
  };
  if (outermost) {
    expected.add(outermost);
    outermost.on('complete', tell);
  } else tell();
}

/** A transaction in another one is on disk with that. */
function outermostOf(transaction: Transaction | null): Transaction | null {
  return transaction?.parent ? outermostOf(transaction.parent) : transaction;
}
