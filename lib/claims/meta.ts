import type { ClaimDb } from './db.ts';
import { tellWhenWritten } from './own-writes.ts';
import { STAMP } from './records.ts';
import { isCount } from './sound/is.ts';

/** Key of the single value that rises with every write. */
export const REVISION = 'revision';

/**
 * Key of the single value that says that `storage.local` was taken over. From then on nothing that lies there is the
 * user's: a content script may have written it.
 */
export const TAKEN_OVER = 'localTakenOver';

/** Rises with every write, so that whoever holds a copy knows whether it is still good. 0: nothing written yet. */
export function readRevision(db: ClaimDb): Promise<number> {
  return readMeta(db, REVISION);
}

/**
 * To be called in the transaction of every write to claims or stories; listeners hear of the write once that is committed.
 * A new store starts from the current time, so that copies made from a deleted one are never taken for current.
 */
export async function raiseRevision(db: ClaimDb): Promise<void> {
  const last = await readRevision(db);
  await db.meta.put({ key: REVISION, value: last === 0 ? Date.now() : last + 1 });
  tellWhenWritten(db);
}

/** A single value; 0 where it was never set. */
export async function readMeta(db: ClaimDb, key: string): Promise<number> {
  const value: unknown = (await db.meta.get(key))?.value;
  return isCount(value) ? value : 0;
}

/** The number of a new change, never given before. Within a transaction over `meta` and `history`. */
export async function nextStamp(db: ClaimDb): Promise<number> {
  const last = (await db.history.orderBy('token').lastKey()) as unknown;
  const value = Math.max(await readMeta(db, STAMP), isCount(last) ? last : 0) + 1;
  await db.meta.put({ key: STAMP, value });
  return value;
}
