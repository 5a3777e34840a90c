import type { EntityTable, Table } from 'dexie';
import { currentNumber } from './current.ts';
import type { ClaimDb } from './db.ts';
import { lastSeq } from './entries.ts';
import { nextStamp, readMeta } from './meta.ts';
import { Cancelled } from './order.ts';
import { CURRENT, type Side, sideOf } from './side.ts';

/** A large change that is being prepared in the side that does not hold. */
export type Staging = {
  readonly token: number;
  readonly from: Side;
  readonly to: Side;
  /** The last entry of the history when it was begun. */
  readonly base: number;
};

/**
 * One that was not heard of for so long was killed. A chunk takes a fraction of a second, and giving way a minute at most,
 * since a tab that is out of sight may get its timers that late.
 */
const DEAD_MS = 180_000;
const ROWS_AT_ONCE = 20;
const RECORDS_AT_ONCE = 100;

/** Begins a large change. An earlier one that still goes on ends with `Cancelled` at its next step. */
export async function beginStaging(db: ClaimDb): Promise<Staging> {
  const staging = await db.transaction('rw', db.meta, db.history, db.staging, async () => {
    const earlier = await runningStaging(db);
    const token = await nextStamp(db);
    const dead = earlier ? [...earlier.dead, earlier.token] : [];
    await db.staging.put({ key: 'now', token, heartbeat: Date.now(), dead });
    const number = await currentNumber(db);
    return { token, from: sideOf(db, number), to: sideOf(db, number === 0 ? 1 : 0), base: await lastSeq(db) };
  });
  await clean(db, staging);
  return staging;
}

/** A step of a large change, in a transaction over `tables`. */
export function step<T>(db: ClaimDb, { token }: Staging, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  return db.transaction('rw', [db.staging, ...tables], async () => {
    const now = await runningStaging(db);
    if (now?.token !== token) throw new Cancelled();
    await db.staging.put({ ...now, heartbeat: Date.now() });
    return work();
  });
}

/** Lets the prepared side hold, within the transaction that makes the change so. */
export async function flip(db: ClaimDb, { to }: Staging): Promise<void> {
  await db.meta.put({ key: CURRENT, value: to.number });
  await db.staging.put({ key: 'holds', side: to.number });
  await db.staging.delete('now');
}

/** Gives a large change up: nothing of it stays. */
export async function giveUp(db: ClaimDb, staging: Staging): Promise<void> {
  await step(db, staging, [], async () => {
    const now = await runningStaging(db);
    if (now) await db.staging.put({ ...now, heartbeat: 0, dead: [...now.dead, staging.token] });
  });
  await clean(db, staging);
  await endStaging(db, staging);
}

/** Clears away what a killed change or a finished one has left; for the start, and after a large change. */
export async function tidyStaging(db: ClaimDb, now = new Date()): Promise<void> {
  const running = await runningStaging(db);
  if (running && running.heartbeat > now.getTime() - DEAD_MS) return;
  if (running) await endStaging(db, await beginStaging(db));
  else await clearIdle(db);
}

async function endStaging(db: ClaimDb, staging: Staging): Promise<void> {
  await step(db, staging, [], () => db.staging.delete('now'));
}

/** Empties the side that does not hold, and drops rows of the history that will never have an entry. */
async function clean(db: ClaimDb, staging: Staging): Promise<void> {
  const { claims, gone } = staging.to;
  await empty(db, [claims, gone], (table, work) => step(db, staging, [table], work));
  for (const token of (await runningStaging(db))?.dead ?? []) {
    const deleteSome = async () => {
      const range = db.historyRows.where('[token+nth]').between([token, 0], [token, Number.MAX_SAFE_INTEGER]);
      const keys = await range.limit(ROWS_AT_ONCE).primaryKeys();
      await db.historyRows.bulkDelete(keys);
      return keys.length;
    };
    while ((await step(db, staging, [db.historyRows], deleteSome)) > 0);
  }
  await step(db, staging, [], async () => {
    const now = await runningStaging(db);
    if (now) await db.staging.put({ ...now, dead: [] });
  });
}

/** Empties the side that does not hold while no change is being prepared in it. */
async function clearIdle(db: ClaimDb): Promise<void> {
  const idle = sideOf(db, (await readMeta(db, CURRENT)) === 0 ? 1 : 0);
  await empty(db, [idle.claims, idle.gone], (table, work) =>
    // `meta` is left alone, as everybody reads it
    db.transaction('rw', [db.staging, table], async () => {
      const holds = await db.staging.get('holds');
      const number = holds?.key === 'holds' ? holds.side : 0;
      return number === idle.number || (await runningStaging(db)) ? 0 : work();
    }),
  );
}

type Records = Side['claims'] | Side['gone'];

/** Deletes all records of some tables in short transactions: whoever still reads there finds out soon that it is the wrong side. */
async function empty(
  db: ClaimDb,
  tables: readonly Records[],
  inTransaction: (table: Records, work: () => Promise<number>) => Promise<number>,
): Promise<void> {
  await db.questions.beside(async (giveWay) => {
    for (const one of tables) {
      const table = one as EntityTable<{ id: string }, 'id'>;
      const deleteSome = async () => {
        const keys = await table.limit(RECORDS_AT_ONCE).primaryKeys();
        const last = keys.at(-1);
        return last === undefined ? 0 : table.where(':id').belowOrEqual(last).delete();
      };
      while ((await inTransaction(one, deleteSome)) > 0) await giveWay();
    }
  });
}

async function runningStaging(db: ClaimDb) {
  const row = await db.staging.get('now');
  return row?.key === 'now' ? row : null;
}
