import { dayGap, dayNumber, dayRangeOf } from '../day.ts';
import type { Claim, DayRange, Evidence, Quantity, Subject } from '../model.ts';
import { compareValues, type ValueResult } from './value.ts';

/** A figure of the page as comparison sees it: its value and the days it is asserted for (`null`: not known). */
export type Told = { readonly quantity: Quantity; readonly asOf: DayRange | null };

/** A growing count is contradicted only by another one of the same day or the next. */
const GROWING_DAYS = 1;

/**
 * Sets one claim against a figure of the same subject: unit, then time, then value. `later` and `earlier` say when the
 * claim is from, as seen from the figure.
 */
export function compareClaim(told: Told, claim: Claim, subject: Subject): Evidence {
  return { claimId: claim.id, ...outcome(told, claim, subject) };
}

function outcome(told: Told, claim: Claim, subject: Subject): ValueResult {
  if (!claim.quantity) return { stance: 'incomparable', reason: 'no_figure' };
  const value = compareValues(told.quantity, claim.quantity);
  if (value.stance === 'incomparable') return value;
  const { behaviour, windowDays } = subject.time;
  if (behaviour === 'fixed') return value;
  const claimed = dayRangeOf(claim.asOf);
  if (!told.asOf || !claimed) return { stance: 'incomparable', reason: 'date_unknown' };
  const gap = dayGap(told.asOf, claimed);
  if (behaviour === 'level') return gap <= windowDays ? value : otherTime(told.asOf, claimed);
  return growing(told, claim.quantity, claimed, gap, value, windowDays);
}

/** What only ever grows: more later and less earlier is as it should be. */
function growing(
  told: Told,
  claimed: Quantity,
  when: DayRange,
  gap: number,
  value: ValueResult,
  windowDays: number,
): ValueResult {
  if (value.stance === 'corroborates') return gap <= windowDays ? value : otherTime(told.asOf, when);
  if (gap <= GROWING_DAYS) return value;
  const isLater = told.asOf !== null && dayNumber(when[0]) > dayNumber(told.asOf[1]);
  const isLarger = middle(claimed) > middle(told.quantity);
  if (isLater === isLarger) return otherTime(told.asOf, when, true);
  return { stance: 'incomparable', reason: 'different_time' };
}

function otherTime(asOf: DayRange | null, claimed: DayRange, byValue = false): ValueResult {
  const later = asOf !== null && dayNumber(claimed[0]) > dayNumber(asOf[1]);
  if (later) return { stance: 'later', reason: byValue ? 'later_value' : 'different_time' };
  return { stance: 'earlier', reason: byValue ? 'earlier_value' : 'different_time' };
}

function middle(quantity: Quantity): number {
  const { low, high } = quantity;
  if (low === null) return high ?? 0;
  return high === null ? low : (low + high) / 2;
}
