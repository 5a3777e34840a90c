import { prefixOf, type SegmentHead } from '../retrieval/rows.ts';
import type { ClaimDb, SearchRow } from './db.ts';
import { lastSeq } from './entries.ts';

/** What a look-up has to know of the stored index before it reads any other row. */
export type IndexState = SearchRow & {
  readonly format: number;
  /** Rises with every change of the index. */
  readonly change: number;
  /** The last entry of the history that it has taken in; -1 where it was not built yet. */
  readonly seq: number;
  /** Number of the next segment. */
  readonly next: number;
  readonly segments: readonly SegmentHead[];
  /** Segments whose rows are being written or deleted, and since when. */
  readonly loose: readonly { readonly id: number; readonly since: number }[];
};

const STATE = 'state';
/** Raise it with every change of how terms, weights or rows are made: stored indexes are then made anew. */
const FORMAT = 2;
/** Rows of a segment that nobody has finished within this time will never be finished. */
const LOST_MS = 10 * 60_000;
/** How many rows are written or deleted in one transaction, so that look-ups need not wait. */
const AT_ONCE = 50;

/** The state of the stored index; `null` where there is none that this version can read. Within a transaction. */
export async function readState(db: ClaimDb): Promise<IndexState | null> {
  const state = (await db.search.get(STATE)) as IndexState | undefined;
  return state?.format === FORMAT ? state : null;
}

/** Whether no claim was written since the index was brought up to date. Within a transaction with `history`. */
export async function isCurrent(db: ClaimDb, state: IndexState): Promise<boolean> {
  return state.seq === (await lastSeq(db));
}

/** The number of a new segment, whose rows may then be written; nobody reads them before the state names it. */
export async function newSegment(db: ClaimDb): Promise<number> {
  return db.transaction('rw', db.search, async () => {
    const state = await readState(db);
    if (!state) await db.search.clear();
    const { next, loose, ...rest } = state ?? EMPTY;
    await putState(db, { ...rest, next: next + 1, loose: [...loose, { id: next, since: Date.now() }] });
    return next;
  });
}

/** Writes rows that no look-up reads yet. */
export async function addRows(db: ClaimDb, rows: readonly SearchRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await db.search.bulkPut(rows.slice(at, at + AT_ONCE));
}

/**
 * Lets look-ups read other segments from now on, where the index is still that of `change`; the rows of those that are no
 * longer named become loose.
 */
export function switchSegments(
  db: ClaimDb,
  change: number,
  segments: readonly SegmentHead[],
  seq: number,
): Promise<boolean> {
  return db.transaction('rw', db.search, async () => {
    const state = await readState(db);
    if (!state || state.change !== change) return false;
    const named = new Set(segments.map(({ id }) => id));
    const left = state.segments.filter(({ id }) => !named.has(id)).map(({ id }) => ({ id, since: 0 }));
    const loose = [...state.loose.filter(({ id }) => !named.has(id)), ...left];
    await putState(db, { ...state, change: change + 1, seq, segments, loose });
    return true;
  });
}

/** Deletes rows that nobody reads and nobody is writing any more; with `own`, that segment's as well. */
export async function sweep(db: ClaimDb, own: number | null): Promise<void> {
  const lost = Date.now() - LOST_MS;
  const loose = (await readState(db))?.loose ?? [];
  for (const { id, since } of loose) {
    if (id !== own && since > lost) continue;
    while ((await deleteSome(db, id)) === AT_ONCE);
    await db.transaction('rw', db.search, async () => {
      const state = await readState(db);
      if (state) await putState(db, { ...state, loose: state.loose.filter((one) => one.id !== id) });
    });
  }
}

const EMPTY: IndexState = { key: STATE, format: FORMAT, change: 0, seq: -1, next: 1, segments: [], loose: [] };

function deleteSome(db: ClaimDb, id: number): Promise<number> {
  return db.transaction('rw', db.search, async () => {
    const keys = await db.search.where('key').startsWith(prefixOf(id)).limit(AT_ONCE).primaryKeys();
    await db.search.bulkDelete(keys);
    return keys.length;
  });
}

async function putState(db: ClaimDb, state: IndexState): Promise<void> {
  await db.search.put(state);
}
