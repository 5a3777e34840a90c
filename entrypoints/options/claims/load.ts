import { followedSets } from '../../../lib/claims/followed.ts';
import { itemsOf, listHistory } from '../../../lib/claims/history.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import type { OptionsEdges } from '../edges.ts';
import { type ClaimTable, createClaimTable } from './claim-table.ts';
import { namesOf } from './names.ts';
import { rowOf } from './row.ts';

type Db = OptionsEdges['db'];

/** Changes of more claims than this are not read one by one: all is read anew. */
const MOST_CHANGES = 5_000;
const MOST_ENTRIES = 50;

/** A table, and the last entry of the history that is in it. */
export type Loaded = { readonly table: ClaimTable; readonly seq: number };

/**
 * Fills a new table from the store. `onRows` is called with it as soon as there is something to show and after every further
 * chunk; rejects where the store cannot be read.
 */
export async function loadTable(
  db: Db,
  locale: string,
  onRows: (table: ClaimTable) => void,
  signal: AbortSignal,
): Promise<Loaded> {
  const repository = createRepository(db);
  // read before the claims: what is written meanwhile is read again by whoever follows from here
  const [[last], stories, sets] = await Promise.all([
    listHistory(db, { limit: 1 }),
    repository.stories(),
    followedSets(db).list(),
  ]);
  const table = createClaimTable(namesOf(stories, locale.slice(0, 2), sets));
  await repository.everyClaim((chunk) => {
    table.put(chunk.map(rowOf));
    onRows(table);
  }, signal);
  return { table, seq: last?.seq ?? 0 };
}

/**
 * Reads into a table what was changed since; `null` where it is to be filled anew: so much was changed, or a story was, or the
 * history does not tell.
 */
export async function catchUp(db: Db, { table, seq }: Loaded): Promise<Loaded | null> {
  const entries = (await listHistory(db, { limit: MOST_ENTRIES })).filter((entry) => entry.seq > seq);
  const changes = entries.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  if (entries.length === 0 || entries.length === MOST_ENTRIES || changes > MOST_CHANGES) return null;
  const items = (
    await Promise.all(entries.map((entry) => itemsOf(db, entry.seq, { offset: 0, limit: changes })))
  ).flat();
  if (items.some(({ type }) => type === 'story')) return null;
  const ids = Array.from(new Set(items.map(({ id }) => id)));
  const rows = (await createRepository(db).claims(ids)).map(rowOf);
  const there = new Set(rows.map(({ id }) => id));
  table.remove(ids.filter((id) => !there.has(id)));
  table.put(rows);
  return { table, seq: entries[0]?.seq ?? seq };
}
