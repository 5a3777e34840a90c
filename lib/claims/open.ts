import { type ClaimDb, type OpenOptions, openDb } from './db.ts';
import { takeOver } from './take-over.ts';

/**
 * Opens the store for an edge. Before anything is read of it, what an earlier version kept in `storage.local` is taken over;
 * `earlier` gives that, without the gate's state. Where that fails, it is tried again at the next opening.
 */
export function openStore(
  earlier: () => Promise<Readonly<Record<string, unknown>>>,
  options: Omit<OpenOptions, 'before'> = {},
): ClaimDb {
  return openDb({ ...options, before: (opening) => takeOver(opening, earlier) });
}
