import { dayOf } from '../../day.ts';
import type { DayRange } from '../../model.ts';
import type { Groups, Words } from './form.ts';

/**
 * The year that a date names, in figures, by its last two ("24年12月") or as "last year", "this year", seen from `reference`
 * (`YYYY-MM-DD`); else `null`.
 */
export function toldYear({ year, short, rel }: Groups, words: Words, reference: string): number | null {
  if (year) return Number(year);
  const now = Number(reference.slice(0, 4));
  if (short) return CENTURY + Number(short) <= now + 1 ? CENTURY + Number(short) : null;
  if (!rel) return null;
  return words.lastYear.includes(rel) ? now - 1 : now;
}

const CENTURY = 2000;

/** The year of a range's first month, by that of its last one ("28 December to 3 January 2025"). */
export function yearOfFirst(year: number, month: number, lastMonth: number): number {
  return lastMonth < month ? year - 1 : year;
}

/** From one day to another, over the turn of the year where the months say so; `null` for days that do not exist. */
export function rangeOf(year: number, month: number, day: number, lastMonth: number, lastDay: number): DayRange | null {
  const first = dayOf(year, month, day);
  const last = dayOf(lastMonth < month ? year + 1 : year, lastMonth, lastDay);
  if (!first || !last) return null;
  return last < first ? null : [first, last];
}
