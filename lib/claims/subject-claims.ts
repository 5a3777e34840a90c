import { Dexie, type EntityTable } from 'dexie';
import { addDays } from '../day.ts';
import type { DayRange, Quantity, StoryId, SubjectId } from '../model.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import type { StoredClaim } from './types.ts';

/** A figure's days and value, as far as they are known. */
export type Near = { readonly asOf: DayRange | null; readonly quantity: Quantity | null };

/** So many claims of a subject are simply all read. */
const FEW = 500;
/** How many ids are looked at for a value, and for a time: ids alone are read a hundred times faster than claims. */
const MOST_IDS = 3000;
/** How many claims are read in the end; of them, so many are left for those that fit in time alone. */
const MOST = 600;
const FOR_TIME = 150;
/** Days around a figure's own, in rings from the inside out. */
const RINGS = [7, 30, 90, 365, 3650];
/**
 * How far from a value, as factors, a claim's low and high end may lie that comparison could still call compatible with it:
 * first the same, then within a bound's near zone, then ends of intervals that hold it ("several thousand" is 2,000 to 9,999).
 */
const NEARER = [
  { low: [1, 1], high: [1, 1] },
  { low: [0.95, 1.05], high: [0.95, 1.05] },
  { low: [0.75, 1.25], high: [0.75, 1.25] },
  { low: [0.3, 1.25], high: [0.75, 3.2] },
] as const;

/**
 * Claims of a subject, whatever their status: all where they are few, else those that a figure may be compared with, so
 * many at most that the cost is the same with any number of them. All of them for no figure.
 */
export function subjectClaims(db: ClaimDb, storyId: StoryId, subject: SubjectId, near?: Near): Promise<StoredClaim[]> {
  return withCurrent(db, 'r', [], async ({ claims }) => {
    const ids = idsWithin(claims, [storyId, subject]);
    const all = await ids('asOf', Dexie.minKey, Dexie.maxKey, near ? FEW + 1 : undefined);
    const wanted = near && all.length > FEW ? await nearest(ids, near, all) : all;
    return (await claims.bulkGet(wanted)).filter((claim) => claim !== undefined);
  });
}

type Field = 'asOf' | 'quantity.low' | 'quantity.high';
/** Ids of the subject's claims with a field from `first` to `last`, in its order. */
type Ids = (field: Field, first: unknown, last: unknown, limit?: number) => Promise<string[]>;

function idsWithin(claims: EntityTable<StoredClaim, 'id'>, subject: readonly string[]): Ids {
  return async (field, first, last, limit) => {
    const range = claims
      .where(`[storyId+subject+${field}]`)
      .between([...subject, first], [...subject, last], true, true);
    return (limit === undefined ? range : range.limit(limit)).primaryKeys();
  };
}

async function nearest(ids: Ids, { asOf, quantity }: Near, some: readonly string[]): Promise<string[]> {
  const inTime = asOf ? await nearInTime(ids, asOf) : new Set(some);
  const inValue = quantity ? await nearInValue(ids, quantity) : new Set<string>();
  const inBoth = Array.from(inValue).filter((id) => inTime.has(id));
  const byValue = Array.from(new Set([...inBoth, ...inValue])).slice(0, MOST - FOR_TIME);
  return Array.from(new Set([...byValue, ...inTime])).slice(0, MOST);
}

/** Those of the days themselves first, then of rings around them. A month or a year that holds the first day is of them. */
async function nearInTime(ids: Ids, [first, last]: DayRange): Promise<Set<string>> {
  const found = new Set<string>();
  const add = async (from: string, to: string) => {
    if (found.size >= MOST_IDS) return;
    for (const id of await ids('asOf', from, to, MOST_IDS - found.size)) found.add(id);
  };
  await add(first, last);
  // they stand before their days in the index
  await add(first.slice(0, 7), first.slice(0, 7));
  await add(first.slice(0, 4), first.slice(0, 4));
  let within = 0;
  for (const days of RINGS) {
    await add(addDays(first, -days), addDays(first, -within - 1));
    await add(addDays(last, within + 1), addDays(last, days));
    within = days;
  }
  return found;
}

async function nearInValue(ids: Ids, { low, high }: Quantity): Promise<Set<string>> {
  const found = new Set<string>();
  const [least, most] = [low ?? high, high ?? low];
  if (least === null || most === null) return found;
  const add = async (field: Field, from: number, to: number) => {
    if (found.size >= MOST_IDS) return;
    for (const id of await ids(field, from, to, MOST_IDS - found.size)) found.add(id);
  };
  for (const factors of NEARER) {
    await add('quantity.low', least * factors.low[0], most * factors.low[1]);
    await add('quantity.high', least * factors.high[0], most * factors.high[1]);
  }
  return found;
}
