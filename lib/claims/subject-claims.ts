import { type Collection, Dexie, type EntityTable, type InsertType } from 'dexie';
import { addDays } from '../day.ts';
import type { DayRange, Quantity, StoryId, SubjectId } from '../model.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import type { StoredClaim } from './types.ts';

/** A figure's days and value, as far as they are known. */
export type Near = { readonly asOf: DayRange | null; readonly quantity: Quantity | null };

/** So many claims of a subject are simply all read. */
const FEW = 500;
/** Where there are more, how many are read for their value, and for their time. */
const BY_VALUE = 400;
const BY_TIME = 150;
/** Beyond these, claims that fit in both: how many are read, out of how many ids looked at on each side. */
const BY_BOTH = 150;
const MOST_IDS = 2000;
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
    const within: Within = (field, first, last) =>
      claims
        .where(`[storyId+subject+${field}]`)
        .between([storyId, subject, first], [storyId, subject, last], true, true);
    const all = within('asOf', Dexie.minKey, Dexie.maxKey);
    if (!near) return all.toArray();
    const some = await all.limit(FEW + 1).toArray();
    return some.length > FEW ? nearest(claims, within, near, some) : some;
  });
}

type Claims = EntityTable<StoredClaim, 'id'>;
type Field = 'asOf' | 'quantity.low' | 'quantity.high';
/** The subject's claims with a field from `first` to `last`, in its order. */
type Within = (
  field: Field,
  first: unknown,
  last: unknown,
) => Collection<StoredClaim, string, InsertType<StoredClaim, 'id'>>;
type Ring = readonly [field: Field, first: unknown, last: unknown];

async function nearest(
  claims: Claims,
  within: Within,
  { asOf, quantity }: Near,
  some: readonly StoredClaim[],
): Promise<StoredClaim[]> {
  const [times, values] = [asOf ? ringsInTime(asOf) : [], quantity ? ringsInValue(quantity) : []];
  const read = (ring: Ring, limit: number) =>
    within(...ring)
      .limit(limit)
      .toArray();
  const inValue = await gather(values, BY_VALUE, read, ({ id }) => id);
  const inTime = asOf ? await gather(times, BY_TIME, read, ({ id }) => id) : byId(some.slice(0, BY_TIME));
  const found = new Map([...inValue, ...inTime]);
  if (asOf && inValue.size >= BY_VALUE) {
    const ids = (ring: Ring, limit: number) =>
      within(...ring)
        .limit(limit)
        .primaryKeys();
    const timely = await gather(times, MOST_IDS, ids, (id) => id);
    const fitting = await gather(values, MOST_IDS, ids, (id) => id);
    const both = Array.from(fitting.keys()).filter((id) => timely.has(id) && !found.has(id));
    for (const claim of await claims.bulkGet(both.slice(0, BY_BOTH))) if (claim) found.set(claim.id, claim);
  }
  return Array.from(found.values());
}

function byId(claims: readonly StoredClaim[]): Map<string, StoredClaim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** What lies in rings, from the inside out, each once, by id, `most` at most. */
async function gather<T>(
  rings: readonly Ring[],
  most: number,
  read: (ring: Ring, limit: number) => PromiseLike<T[]>,
  idOf: (one: T) => string,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const ring of rings) {
    if (found.size >= most) break;
    for (const one of await read(ring, most - found.size)) found.set(idOf(one), one);
  }
  return found;
}

/** The days themselves first, then those around them. A month or a year that holds the first day is of them. */
function ringsInTime([first, last]: DayRange): Ring[] {
  const rings: Ring[] = [['asOf', first, last]];
  // they stand before their days in the index
  for (const length of [7, 4]) rings.push(['asOf', first.slice(0, length), first.slice(0, length)]);
  let within = 0;
  for (const days of RINGS) {
    rings.push(['asOf', addDays(first, -days), addDays(first, -within - 1)]);
    rings.push(['asOf', addDays(last, within + 1), addDays(last, days)]);
    within = days;
  }
  return rings;
}

/** Each ring without those inside it, by the low end and by the high end. */
function ringsInValue({ low, high }: Quantity): Ring[] {
  const [least, most] = [low ?? high, high ?? low];
  if (least === null || most === null) return [];
  const rings: Ring[] = [];
  NEARER.forEach((factors, at) => {
    const inner = NEARER[at - 1];
    for (const field of ['low', 'high'] as const) {
      const [from, to] = [least * factors[field][0], most * factors[field][1]];
      if (!inner) rings.push([`quantity.${field}`, from, to]);
      else {
        rings.push([`quantity.${field}`, from, least * inner[field][0]]);
        rings.push([`quantity.${field}`, most * inner[field][1], to]);
      }
    }
  });
  return rings;
}
