import type { EntityTable, Table } from 'dexie';
import type { ClaimDb } from '../db.ts';
import { type Side, sideOf } from '../side.ts';
import { isCount, isObject } from './is.ts';

/** How many records are read at once. */
const AT_ONCE = 1000;

/**
 * Which of the two claim stores holds, told by what lies in them: not an empty one beside a full one, and not one that a
 * large change was preparing (`prepared`: stamps of such). `known`: what is said of it, best first. Within a transaction
 * over both.
 */
export async function whichHolds(
  db: ClaimDb,
  known: readonly (0 | 1)[],
  prepared: ReadonlySet<number>,
): Promise<0 | 1> {
  const [a, b] = [await toldBy(sideOf(db, 0), prepared), await toldBy(sideOf(db, 1), prepared)];
  if ((a.count === 0) !== (b.count === 0)) return a.count === 0 ? 1 : 0;
  if (a.isPrepared !== b.isPrepared) return a.isPrepared ? 1 : 0;
  // two that contradict each other tell nothing
  const [said] = new Set(known).size === 1 ? known : [];
  if (said !== undefined) return said;
  // the one that the last large change made
  return b.last > a.last || (b.last === a.last && b.count > a.count) ? 1 : 0;
}

async function toldBy({ claims }: Side, prepared: ReadonlySet<number>) {
  let isPrepared = false;
  let last = 0;
  const count = await versionsIn(claims, (version) => {
    isPrepared ||= prepared.has(version);
    last = Math.max(last, version);
  });
  return { count, isPrepared, last };
}

/** Hands on the version of every record of a table that has one; gives how many records there are. */
export async function versionsIn(table: unknown, onVersion: (version: number) => void): Promise<number> {
  const records = table as EntityTable<{ id: string }, 'id'>;
  const keys = await records.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some: unknown[] = await (records as Table).bulkGet(keys.slice(at, at + AT_ONCE));
    for (const one of some) if (isObject(one) && isCount(one.version)) onVersion(one.version);
  }
  return keys.length;
}
