import { applyOrder } from './apply.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { rowKeysWith } from './entries.ts';
import { failureOf } from './failure.ts';
import { neededStories } from './needed-stories.ts';
import { type Change, type Gone, goneKey, type Item } from './records.ts';
import type { Applied, ApplyOptions, Binned } from './types.ts';

/** How long deleted claims are kept. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;
/** How many claims are dropped in one transaction. */
const AT_ONCE = 250;

/** Claims that the user deleted and that can still be put back, last deleted first. */
export async function listBin(db: ClaimDb): Promise<Binned[]> {
  const gone = await withCurrent(db, 'r', [], ({ gone }) => gone.toArray());
  return gone
    .flatMap(({ claim, removedAt }) => (claim ? [{ claim, removedAt }] : []))
    .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
}

/**
 * Puts deleted claims back as they were, with what they need of stories that were deleted or changed since. One that is there
 * again meanwhile stays as it is.
 */
export async function restoreFromBin(
  db: ClaimDb,
  ids: readonly string[],
  options: ApplyOptions = {},
): Promise<Applied> {
  const { now = () => new Date(), signal, onProgress, along } = options;
  const changes = Array.from(
    new Set(ids),
    (id): Change => ({
      type: 'claim',
      id,
      next: ({ record, gone }, { token }) =>
        record || !gone?.claim ? 'same' : { record: { ...gone.claim, version: token }, gone: null },
    }),
  );
  try {
    const keys = ids.map((id) => goneKey('claim', id));
    const traces = await withCurrent(db, 'r', [], ({ gone }) => gone.bulkGet(keys));
    changes.push(
      ...(await neededStories(
        db,
        traces.flatMap((trace) => trace?.claim ?? []),
      )),
    );
  } catch (error) {
    return failureOf(error);
  }
  return applyOrder(db, { cause: { kind: 'restore', note: '' }, changes, now, signal, onProgress, along });
}

/** Drops what has been in the bin for longer than 30 days, for good: out of the history as well. Some at a time. */
export async function purgeBin(db: ClaimDb, now: Date): Promise<void> {
  const last = new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString();
  const gone = await withCurrent(db, 'r', [], (side) => side.gone.toArray());
  const old = gone.filter(({ claim, removedAt }) => claim !== null && removedAt < last).map(({ key }) => key);
  for (let at = 0; at < old.length; at += AT_ONCE) await purgeSome(db, old.slice(at, at + AT_ONCE), last);
}

function purgeSome(db: ClaimDb, keys: string[], last: string): Promise<void> {
  return withCurrent(db, 'rw', [db.history, db.historyRows], async (side) => {
    // one may have come again meanwhile
    const held = (await side.gone.bulkGet(keys)).filter((gone) => gone !== undefined);
    const old = held.filter(({ removedAt }) => removedAt < last);
    const ids = new Set(old.map(({ id }) => id));
    const rows = await db.historyRows.bulkGet(await rowKeysWith(db, Array.from(ids)));
    const emptiedRows = rows.flatMap((row) =>
      row ? [{ ...row, items: row.items.map((item) => purged(item, ids)) }] : [],
    );
    await db.historyRows.bulkPut(emptiedRows);
    const tokens = emptiedRows.filter(({ items }) => items.some((item) => item.purged)).map(({ token }) => token);
    await db.history.where('token').anyOf(tokens).modify({ final: true, purged: true });
    await side.gone.bulkPut(old.map(emptied));
  });
}

function purged(item: Item, ids: ReadonlySet<string>): Item {
  if (item.type !== 'claim' || !ids.has(item.id)) return item;
  const { record, gone } = item.before;
  return { ...item, before: { record: null, gone: gone && emptied(gone) }, ...(record && { purged: true as const }) };
}

function emptied(gone: Gone): Gone {
  return { ...gone, claim: null };
}
