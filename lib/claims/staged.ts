import type { EntityTable } from 'dexie';
import { carryOver } from './carry-over.ts';
import { addEntry, heldBy, putClaims, putStories } from './commit.ts';
import type { ClaimDb } from './db.ts';
import { lastSeq } from './entries.ts';
import {
  NOTHING,
  type Order,
  type Outcome,
  outcomeOf,
  PACE,
  readAtOnce,
  stopIfCancelled,
  tablesAlong,
} from './order.ts';
import { type Gone, goneKey } from './records.ts';
import { type Run, readFrom } from './run.ts';
import { setAsideMet } from './sound/set-aside.ts';
import { beginStaging, flip, giveUp, type Staging, step } from './staging.ts';
import { tallyOf } from './tally.ts';
import type { Applied, StoredClaim } from './types.ts';

/**
 * Makes a large change: all claims as they shall be are written into the side that does not hold, some at a time, so that
 * everybody else goes on reading and writing the other; then one small transaction lets it hold. Whenever it is stopped or
 * killed before that, nothing has happened. What others wrote meanwhile is carried over. Throws what the store throws, and
 * `Cancelled`.
 */
export async function applyStaged(db: ClaimDb, order: Order): Promise<Applied> {
  const staging = await beginStaging(db);
  try {
    const applied = await db.questions.beside((giveWay) => carryOut(db, order, staging, giveWay));
    if (!applied.ok || applied.entry === null) await giveUp(db, staging);
    return applied;
  } catch (error) {
    // where this fails as well, it is cleared away at the next start
    await giveUp(db, staging).catch(() => undefined);
    throw error;
  }
}

async function carryOut(db: ClaimDb, order: Order, staging: Staging, giveWay: () => Promise<void>): Promise<Applied> {
  const stamp = { token: staging.token, at: order.now().toISOString() };
  const claims = order.changes.filter(({ type }) => type === 'claim');
  const changes = new Map(claims.map((change) => [change.id, change]));
  const { chunk } = order.pace ?? PACE;
  const run: Run = { db, order, staging, stamp, changes, tally: tallyOf(stamp.token), chunk, giveWay };
  const refused = await prepare(run);
  if (refused.length > 0) return { ok: false, reason: 'changed_meanwhile', ids: refused };
  for (let base = staging.base; ; ) {
    stopIfCancelled(order.signal);
    // what could not be copied is kept before its store is emptied
    await setAsideMet(db);
    const end = await finish(run, base);
    if (end.behind === null) return end.applied;
    const others = await carryOver(run, base, end.behind);
    if (others.length > 0) return { ok: false, reason: 'changed_meanwhile', ids: others };
    base = end.behind;
  }
}

/** Writes the other side; gives the ids of claims that are not as they were seen. */
async function prepare(run: Run): Promise<string[]> {
  const { db, order, staging, stamp, changes, tally, chunk, giveWay } = run;
  const { from, to } = staging;
  const refused: string[] = [];
  const total = changes.size + (await readFrom(db, staging, () => from.claims.count()));
  let soFar = 0;

  const traces = new Map<string, Gone>();
  for await (const gone of slicesOf(
    pagesOf(run, from.gone, ({ key }) => key),
    chunk,
  )) {
    await giveWay();
    for (const one of gone) if (changes.has(one.id)) traces.set(one.key, one);
    await step(db, staging, [to.gone], () => to.gone.bulkAdd(gone));
  }
  const write = async (kept: readonly StoredClaim[], outcomes: readonly Outcome[], done: number) => {
    await giveWay();
    await step(db, staging, [to.claims, to.gone, db.historyRows], async () => {
      await to.claims.bulkAdd(kept);
      await putClaims(to, outcomes);
      await db.historyRows.bulkAdd(tally.add(outcomes));
    });
    soFar += done;
    order.onProgress?.(Math.min(soFar, total), total);
    stopIfCancelled(order.signal);
  };

  const left = new Map(changes);
  const copied = pagesOf(run, from.claims, ({ id }) => id);
  for await (const records of slicesOf(copied, chunk)) {
    const outcomes: Outcome[] = [];
    const kept: StoredClaim[] = [];
    for (const record of records) {
      const change = left.get(record.id);
      left.delete(record.id);
      const outcome = change ? outcomeOf(change, { record, gone: null }, stamp) : 'same';
      if (outcome === 'refused') refused.push(record.id);
      else if (outcome === 'same') kept.push(record);
      else outcomes.push(outcome);
    }
    await write(kept, outcomes, records.length);
  }
  const added = Array.from(left.values());
  for (let at = 0; at < added.length; at += chunk) {
    const some = added.slice(at, at + chunk);
    const outcomes = some.flatMap((change): Outcome[] => {
      const gone = traces.get(goneKey('claim', change.id)) ?? null;
      const outcome = outcomeOf(change, { record: null, gone }, stamp);
      if (outcome === 'refused') refused.push(change.id);
      return typeof outcome === 'string' ? [] : [outcome];
    });
    await write([], outcomes, some.length);
  }
  await step(db, staging, [db.historyRows], () => db.historyRows.bulkAdd(tally.rest()));
  // claims that were there and were changed as well are counted twice in the total
  order.onProgress?.(total, total);
  return refused;
}

type End = { readonly behind: null; readonly applied: Applied } | { readonly behind: number };

/** Makes it so, where nobody wrote anything after entry `base`; else tells the entry that is the last one now. */
function finish({ db, order, staging, stamp, tally }: Run, base: number): Promise<End> {
  const tables = [db.meta, db.history, db.historyRows, db.stories, staging.to.gone, ...tablesAlong(db, order)];
  return step(db, staging, tables, async (): Promise<End> => {
    const last = await lastSeq(db);
    if (last !== base) return { behind: last };
    const stop = await order.unless?.(db);
    if (stop) return { behind: null, applied: stop };
    const stories = order.changes.filter(({ type }) => type === 'story');
    const held = await heldBy(db, staging.to, stories);
    const outcomes: Outcome[] = [];
    const refused: string[] = [];
    stories.forEach((change, at) => {
      const outcome = outcomeOf(change, held[at] ?? { record: null, gone: null }, stamp);
      if (outcome === 'refused') refused.push(change.id);
      else if (outcome !== 'same') outcomes.push(outcome);
    });
    if (refused.length > 0) return { behind: null, applied: { ok: false, reason: 'changed_meanwhile', ids: refused } };
    stopIfCancelled(order.signal);
    if (order.also) await db.meta.bulkPut(order.also);
    await putStories(db, staging.to, outcomes);
    await db.historyRows.bulkAdd([...tally.add(outcomes), ...tally.rest()]);
    const { added, changed, removed } = tally.counts();
    const written = added + changed + removed;
    if (written === 0) {
      await order.along?.write(null);
      return { behind: null, applied: NOTHING };
    }
    const rows = tally.sizes();
    const entry = await addEntry(db, order, { ...stamp, added, changed, removed, rows });
    await order.along?.write(entry);
    await flip(db, staging);
    return { behind: null, applied: { ok: true, entry, written } };
  });
}

/** What is read at once is written in several turns. */
async function* slicesOf<T>(pages: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<T[]> {
  for await (const page of pages) for (let at = 0; at < page.length; at += size) yield page.slice(at, at + size);
}

/** All records of a table of the side that holds, some at a time, each read in a transaction of its own. */
async function* pagesOf<T, K extends string & keyof T>(
  { db, staging, chunk }: Run,
  table: EntityTable<T, K>,
  keyOf: (record: T) => string,
): AsyncGenerator<T[]> {
  const most = readAtOnce({ chunk });
  for (let last: T | null = null; ; ) {
    const after = last === null ? null : keyOf(last);
    const page: T[] = await readFrom(db, staging, () =>
      (after === null ? table.toCollection() : table.where(':id').above(after)).limit(most).toArray(),
    );
    if (page.length > 0) yield page;
    if (page.length < most) return;
    last = page.at(-1) ?? null;
  }
}
