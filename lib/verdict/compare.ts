import { dayGap, dayNumber, dayRangeOf } from '../day.ts';
import type { Claim, DayRange, Evidence, Quantity, Reason, Subject, SubjectTime } from '../model.ts';
import { compareValues, type ValueResult } from './value.ts';

/** A figure of the page as comparison sees it: its value and the days it is asserted for (`null`: not known). */
export type Told = { readonly quantity: Quantity; readonly asOf: DayRange | null };

/** A growing count is contradicted only by another one of the same day or the next, unless its subject says otherwise; a month that holds the day is neither. */
const GROWING_DAYS = 1;

/**
 * Sets one claim against a figure of the same subject: unit, then time, then value. `later` and `earlier` say when the
 * claim is from, as seen from the figure.
 */
export function compareClaim(told: Told, claim: Claim, subject: Subject): Evidence {
  return { claimId: claim.id, ...outcome(told, claim, subject) };
}

function outcome(told: Told, { quantity, asOf }: Claim, { time }: Subject): ValueResult {
  if (!quantity) return { stance: 'incomparable', reason: 'no_figure' };
  return inTime(told, { quantity, asOf: dayRangeOf(asOf) }, compareValues(told.quantity, quantity), time);
}

/** What the comparison of two values comes to once it is told when they hold. */
export function inTime(told: Told, claimed: Told, value: ValueResult, time: SubjectTime): ValueResult {
  const { behaviour, windowDays, conflictDays = windowDays } = time;
  const isPlaced = behaviour === 'growing' && BOUNDS.has(value.reason);
  if (behaviour === 'fixed' || (value.stance === 'incomparable' && !isPlaced)) return value;
  const [asOf, when] = [told.asOf, claimed.asOf];
  if (!asOf || !when) return isPlaced ? value : { stance: 'incomparable', reason: 'date_unknown' };
  const sameDay = isSameDay(asOf, when, time.conflictDays);
  if (behaviour === 'growing' && (value.stance === 'conflicts' || (isPlaced && !sameDay)))
    return growing(told.quantity, asOf, claimed.quantity, when, sameDay ? value : null);
  const gap = dayGap(asOf, when);
  if (gap <= (value.stance === 'conflicts' ? conflictDays : windowDays)) return value;
  return { stance: order(asOf, when), reason: 'different_time' };
}

/** Bounds that say too little of each other; of what grows, they are told apart by their time first. */
const BOUNDS: ReadonlySet<Reason> = new Set(['loose_bound', 'bounds_differ']);

/** Two different values of what only ever grows: more later and less earlier is as it should be; `value` for those of one day. */
function growing(
  told: Quantity,
  asOf: DayRange,
  claimed: Quantity,
  when: DayRange,
  value: ValueResult | null,
): ValueResult {
  // "dozens of wounded reached a hospital" tells of some, not of all there were
  const isPart = told.qualifier === 'approx_magnitude' && middle(told) < middle(claimed);
  if (value) return isPart ? { stance: 'incomparable', reason: 'cannot_tell' } : value;
  if (dayGap(asOf, when) > 0) {
    const stance = order(asOf, when);
    const isLarger = middle(claimed) > middle(told);
    if (stance === 'later' && isLarger) return { stance, reason: 'later_value' };
    if (stance === 'earlier' && !isLarger) return { stance, reason: 'earlier_value' };
  }
  return { stance: 'incomparable', reason: 'different_time' };
}

/** Which way a claim's days lie from a figure's, where they are apart. */
function order(asOf: DayRange, claimed: DayRange): 'later' | 'earlier' {
  return dayNumber(claimed[0]) > dayNumber(asOf[1]) ? 'later' : 'earlier';
}

/** Whether two growing counts are told for one day, give or take so many. */
export function isSameDay(a: DayRange, b: DayRange, days = GROWING_DAYS): boolean {
  const [aFirst, aLast, bFirst, bLast] = [dayNumber(a[0]), dayNumber(a[1]), dayNumber(b[0]), dayNumber(b[1])];
  return Math.max(aFirst, aLast, bFirst, bLast) - Math.min(aFirst, aLast, bFirst, bLast) <= days;
}

function middle(quantity: Quantity): number {
  const { low, high } = quantity;
  if (low === null) return high ?? 0;
  return high === null ? low : (low + high) / 2;
}
