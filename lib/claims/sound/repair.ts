import type { Table } from 'dexie';
import type { ClaimDb } from '../db.ts';
import { REVISION } from '../meta.ts';
import { STAMP } from '../records.ts';
import { CURRENT, sideOf } from '../side.ts';
import { isCount } from './is.ts';
import { isMetaRow, isStagingRow } from './is-single-value.ts';
import { showAll } from './only-sound.ts';
import { versionsIn, whichHolds } from './which-holds.ts';

/** No honest stamp comes near: what is higher was not given by `nextStamp`. */
const HIGHEST = 2 ** 50;

/**
 * Makes single values that are broken or missing anew out of what is there, so that no number is given twice and the claim
 * store that is full holds. Reads a few rows where all is well. Returns whether anything was wrong; rejects when the store
 * cannot be read or written.
 */
export async function repairMeta(db: ClaimDb): Promise<boolean> {
  const isWell = await db.transaction('r', [db.meta, db.staging, db.history, db.historyRows], async (transaction) => {
    showAll(transaction.idbtrans);
    return (await faultsOf(db)).length === 0;
  });
  if (isWell) return false;
  const tables = [db.meta, db.staging, db.history, db.historyRows, db.stories];
  await db.transaction('rw', [...tables, db.claims, db.claimsB, db.gone, db.goneB], async (transaction) => {
    showAll(transaction.idbtrans);
    await putRight(db);
  });
  return true;
}

/** The same, within a transaction over all tables that sees what is not sound. */
export async function putRight(db: ClaimDb): Promise<void> {
  for (const mend of await faultsOf(db)) await mend();
}

/** What is wrong with single values: for each, how it is put right. Within a transaction that sees what is not sound. */
async function faultsOf(db: ClaimDb): Promise<(() => Promise<unknown>)[]> {
  const rows: unknown[] = await db.meta.toArray();
  const staging: unknown[] = await db.staging.toArray();
  const told = (key: string) => rows.filter(isMetaRow).find((row) => row.key === key)?.value;
  const [revision, stamp, current] = [told(REVISION), told(STAMP), told(CURRENT)];
  const now = staging.filter(isStagingRow).find((row) => row.key === 'now');
  const holds = staging.filter(isStagingRow).find((row) => row.key === 'holds');
  const lastToken = await lastTokenIn(db);
  const faults: (() => Promise<unknown>)[] = [
    ...broken(db.meta, rows, isMetaRow),
    ...broken(db.staging, staging, isStagingRow),
  ];

  // a value that nobody who holds a copy can know
  if (revision === undefined && lastToken > 0) faults.push(() => db.meta.put({ key: REVISION, value: Date.now() }));
  const given = Math.max(lastToken, now?.token ?? 0);
  if ((stamp ?? 0) < given || (stamp === undefined && rows.length > 0)) {
    faults.push(async () => db.meta.put({ key: STAMP, value: Math.max(given, await lastVersionIn(db)) }));
  }
  if (current === undefined || (holds?.side ?? 0) !== current) {
    faults.push(async () => {
      const known = [current, holds?.side].filter((side) => side !== undefined) as (0 | 1)[];
      const side = await whichHolds(db, known, new Set([...(now?.dead ?? []), ...(now ? [now.token] : [])]));
      await db.meta.put({ key: CURRENT, value: side });
      await db.staging.put({ key: 'holds', side });
    });
  }
  return faults;
}

/** Rows that are no single values: each is taken away. */
function broken(table: Pick<Table, 'delete'>, rows: readonly unknown[], isSound: (row: unknown) => boolean) {
  return rows
    .filter((row) => !isSound(row))
    .map((row) => () => table.delete((row as { readonly key: unknown }).key) as Promise<void>);
}

/** The highest stamp of a change that the history tells of; 0 where there is none. */
async function lastTokenIn(db: ClaimDb): Promise<number> {
  const entry = await db.history.where('token').between(0, HIGHEST).lastKey();
  const rows = db.historyRows.where(':id').between([0, 0], [HIGHEST, 0]);
  const [row] = await rows.reverse().limit(1).primaryKeys();
  return Math.max(...[entry, row?.[0]].filter(isCount), 0);
}

async function lastVersionIn(db: ClaimDb): Promise<number> {
  let last = 0;
  const sides = ([0, 1] as const).map((number) => sideOf(db, number));
  for (const table of [db.stories, ...sides.flatMap(({ claims, gone }) => [claims, gone])]) {
    await versionsIn(table, (version) => {
      if (version < HIGHEST) last = Math.max(last, version);
    });
  }
  return last;
}
