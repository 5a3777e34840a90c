import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { rowKeysWith } from './entries.ts';
import type { Entry, Item } from './records.ts';
import type { HistoryEntry, HistoryItem, StoredClaim, StoredStory } from './types.ts';

export { goBackTo, undo, undoLast } from './undo.ts';

/** Entries, newest first, `limit` at most; older than entry `before` where given. */
export async function listHistory(
  db: ClaimDb,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<HistoryEntry[]> {
  const older = before === undefined ? db.history.toCollection() : db.history.where('seq').below(before);
  return (await older.reverse().limit(limit).toArray()).map(asEntry);
}

/** What happened to one claim or story, newest first. */
export async function historyOf(
  db: ClaimDb,
  id: string,
  type: Item['type'] = 'claim',
): Promise<{ entry: HistoryEntry; item: HistoryItem }[]> {
  const told = await withCurrent(db, 'r', [db.stories, db.history, db.historyRows], async (side) => {
    const now = (await (type === 'claim' ? side.claims.get(id) : db.stories.get(id))) ?? null;
    return { now, steps: (await stepsOf(db, [id])).filter(({ item }) => item.type === type) };
  });
  let after = told.now;
  return told.steps.map(({ entry, item }) => {
    const shown = asItem(item, after);
    after = item.before.record;
    return { entry: asEntry(entry), item: shown };
  });
}

/** Which of these claims the history still has as they were, so that they can be put back: undone, or deleted not too long ago. */
export function remembered(db: ClaimDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return db.transaction('r', db.history, db.historyRows, async () => {
    const found = (await stepsOf(db, ids)).filter(({ item }) => item.type === 'claim' && item.before.record !== null);
    return new Set(found.map(({ item }) => item.id));
  });
}

/** What an entry did, record by record, in the order of its making. */
export function itemsOf(
  db: ClaimDb,
  seq: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<HistoryItem[]> {
  return withCurrent(db, 'r', [db.stories, db.history, db.historyRows], async (side) => {
    const entry = await db.history.get(seq);
    if (!entry) return [];
    const items = await someItems(db, entry, offset, limit);
    const ids = items.map(({ id }) => id);
    const claims = new Map((await side.claims.bulkGet(ids)).map((claim) => [`claim/${claim?.id}`, claim]));
    const stories = new Map((await db.stories.bulkGet(ids)).map((story) => [`story/${story?.id}`, story]));
    const later = new Map<string, StoredClaim | StoredStory | null>();
    for (const { item } of await stepsOf(db, ids, seq)) {
      // newest first, so that what is left is that of the next entry
      later.set(`${item.type}/${item.id}`, item.before.record);
    }
    return items.map((item) => {
      const key = `${item.type}/${item.id}`;
      const now = claims.get(key) ?? stories.get(key) ?? null;
      return asItem(item, later.has(key) ? (later.get(key) ?? null) : now);
    });
  });
}

async function someItems(db: ClaimDb, { token, rows }: Entry, offset: number, limit: number): Promise<Item[]> {
  const found: Item[] = [];
  let first = 0;
  for (const [nth, size] of rows.entries()) {
    const [from, to] = [Math.max(0, offset - first), Math.min(size, offset + limit - first)];
    if (from < to) found.push(...((await db.historyRows.get([token, nth]))?.items.slice(from, to) ?? []));
    first += size;
  }
  return found;
}

/** Every item on some records with its entry, newest first; of entries after `seq` only. Within a transaction. */
async function stepsOf(db: ClaimDb, ids: readonly string[], seq = 0): Promise<{ entry: Entry; item: Item }[]> {
  const keys = await rowKeysWith(db, ids);
  const tokens = Array.from(new Set(keys.map(([token]) => token)));
  const entries = new Map((await db.history.where('token').anyOf(tokens).toArray()).map((one) => [one.token, one]));
  // one without an entry is being prepared, or never came to be
  const told = keys.filter(([token]) => (entries.get(token)?.seq ?? 0) > seq);
  const wanted = new Set(ids);
  return (await db.historyRows.bulkGet(told))
    .flatMap((row) => {
      const entry = row && entries.get(row.token);
      return entry ? row.items.filter(({ id }) => wanted.has(id)).map((item) => ({ entry, item })) : [];
    })
    .sort((a, b) => b.entry.seq - a.entry.seq);
}

function asEntry({ token: _1, rows: _2, purged: _3, ...entry }: Entry): HistoryEntry {
  return entry;
}

function asItem({ type, id, before }: Item, after: StoredClaim | StoredStory | null): HistoryItem {
  return { type, id, before: before.record, after } as HistoryItem;
}
