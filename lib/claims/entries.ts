import type { ClaimDb } from './db.ts';
import type { Entry, Item, ItemRow } from './records.ts';

/** All rows of a change's items, in order. */
export function rowsOfChange(db: ClaimDb, token: number): Promise<ItemRow[]> {
  return db.historyRows.where('[token+nth]').between([token, 0], [token, Number.MAX_SAFE_INTEGER]).toArray();
}

/** All that an entry did; `null` where some of it is lost. */
export async function itemsOfEntry(db: ClaimDb, { token, rows }: Entry): Promise<Item[] | null> {
  const items = (await rowsOfChange(db, token)).flatMap((row) => row.items);
  return items.length === rows.reduce((sum, size) => sum + size, 0) ? items : null;
}

/** The last entry's number, 0 where there is none. */
export async function lastSeq(db: ClaimDb): Promise<number> {
  return ((await db.history.orderBy('seq').lastKey()) as number | undefined) ?? 0;
}

/** Ids of the claims and stories that a change touched. */
export async function idsOfChange(db: ClaimDb, token: number): Promise<string[]> {
  return (await rowsOfChange(db, token)).flatMap(({ ids }) => ids);
}

/** Keys of the rows that have items on some records, each once. The rows themselves are large, and met once for each record. */
export async function rowKeysWith(db: ClaimDb, ids: readonly string[]): Promise<[token: number, nth: number][]> {
  const keys = await db.historyRows
    .where('ids')
    .anyOf([...ids])
    .primaryKeys();
  return Array.from(new Map(keys.map((key) => [key.join(), key])).values());
}
