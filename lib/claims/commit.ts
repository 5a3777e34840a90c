import type { ClaimDb } from './db.ts';
import { markUndone } from './marks.ts';
import { nextStamp, raiseRevision } from './meta.ts';
import { kindOf, NOTHING, type Order, type Outcome, outcomeOf, statesOf, stopIfCancelled } from './order.ts';
import { type Change, ITEMS_PER_ROW, type Item, type ItemRow, type State } from './records.ts';
import type { Side } from './side.ts';
import type { Applied, StoredClaim, StoredStory } from './types.ts';

/** Makes a change in the transaction that it is called in, which has all tables but the other store's, `search` and `staging`. */
export async function commitAtOnce(db: ClaimDb, side: Side, order: Order): Promise<Applied> {
  const stop = await order.unless?.(db);
  if (stop) return stop;
  const held = await heldBy(db, side, order.changes);
  const stamp = { token: await nextStamp(db), at: order.now().toISOString() };
  const outcomes: Outcome[] = [];
  const refused: string[] = [];
  order.changes.forEach((change, at) => {
    const outcome = outcomeOf(change, held[at] ?? { record: null, gone: null }, stamp);
    if (outcome === 'refused') refused.push(change.id);
    else if (outcome !== 'same') outcomes.push(outcome);
  });
  if (refused.length > 0) return { ok: false, reason: 'changed_meanwhile', ids: refused };
  stopIfCancelled(order.signal);
  if (order.also) await db.meta.bulkPut(order.also);
  if (outcomes.length === 0) {
    await order.along?.write(null);
    return NOTHING;
  }

  const isClaim = ({ item }: Outcome) => item.type === 'claim';
  await putClaims(side, outcomes.filter(isClaim));
  await putStories(
    db,
    side,
    outcomes.filter((outcome) => !isClaim(outcome)),
  );
  const rows = rowsOf(
    stamp.token,
    outcomes.map(({ item }) => item),
  );
  await db.historyRows.bulkAdd(rows);
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const outcome of outcomes) counts[kindOf(outcome)]++;
  const entry = await addEntry(db, order, { ...stamp, ...counts, rows: rows.map(({ items }) => items.length) });
  await order.along?.write(entry);
  return { ok: true, entry, written: outcomes.length };
}

type Sums = {
  readonly token: number;
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly rows: readonly number[];
};

/** Adds the entry of a change that is made in this transaction; with it the change counts as made. */
export async function addEntry(db: ClaimDb, order: Order, sums: Sums): Promise<number> {
  const { kind, note } = order.cause;
  const undid = order.undid ?? [];
  const entry = { ...sums, kind, note, undid, undoneBy: null, ...(order.final && { final: true as const }) };
  // the number is given by the store
  const seq = await db.history.add(entry as typeof entry & { seq: never });
  if (undid.length > 0) await markUndone(db, seq, undid);
  await raiseRevision(db);
  return seq;
}

/** Writes what follows from a change of claims into a side. */
export async function putClaims(side: Side, outcomes: readonly Outcome[]): Promise<void> {
  await putRecords(side.claims, outcomes);
  await putTraces(side, outcomes);
}

/** Writes what follows from a change of stories; their traces lie in a side. */
export async function putStories(db: ClaimDb, side: Side, outcomes: readonly Outcome[]): Promise<void> {
  await putRecords(db.stories, outcomes);
  await putTraces(side, outcomes);
}

async function putTraces(side: Side, outcomes: readonly Outcome[]): Promise<void> {
  const puts = outcomes.flatMap(({ after }) => after.gone ?? []);
  const deletes = outcomes.flatMap(({ item, after }) => (item.before.gone && !after.gone ? item.before.gone.key : []));
  if (puts.length > 0) await side.gone.bulkPut(puts);
  if (deletes.length > 0) await side.gone.bulkDelete(deletes);
}

type Records = {
  readonly bulkPut: (records: never[]) => PromiseLike<unknown>;
  readonly bulkDelete: (ids: string[]) => PromiseLike<unknown>;
};

async function putRecords(table: Records, outcomes: readonly Outcome[]): Promise<void> {
  const puts = outcomes.flatMap(({ after }) => after.record ?? []);
  const deletes = outcomes.filter(({ after }) => !after.record).map(({ item }) => item.id);
  if (puts.length > 0) await table.bulkPut(puts as never[]);
  if (deletes.length > 0) await table.bulkDelete(deletes);
}

/** Items of a change cut into rows. */
export function rowsOf(token: number, items: readonly Item[], first = 0): ItemRow[] {
  const rows: ItemRow[] = [];
  for (let at = 0; at < items.length; at += ITEMS_PER_ROW) {
    const some = items.slice(at, at + ITEMS_PER_ROW);
    rows.push({ token, nth: first + rows.length, ids: some.map(({ id }) => id), items: some });
  }
  return rows;
}

/** How the records of changes are held, in their order. */
export async function heldBy(
  db: ClaimDb,
  side: Side,
  changes: readonly Change[],
): Promise<State<StoredClaim | StoredStory>[]> {
  const idsOf = (type: Change['type']) => changes.filter((change) => change.type === type).map(({ id }) => id);
  const [claims, stories] = [idsOf('claim'), idsOf('story')];
  const heldClaims = await statesOf('claim', side.claims, side.gone, claims);
  const heldStories = await statesOf('story', db.stories, side.gone, stories);
  let [claim, story] = [0, 0];
  return changes.map(({ type }) => {
    const held = type === 'claim' ? heldClaims[claim++] : heldStories[story++];
    return held ?? { record: null, gone: null };
  });
}
