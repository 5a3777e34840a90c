import { dayOf } from '../../day.ts';
import type { DayRange } from '../../model.ts';
import type { Words } from './form.ts';

/** "Last year", "this year", seen from `reference` (`YYYY-MM-DD`); `null` where neither is told. */
export function relativeYear(rel: string | undefined, words: Words, reference: string): number | null {
  if (!rel) return null;
  const now = Number(reference.slice(0, 4));
  return words.lastYear.includes(rel) ? now - 1 : now;
}

/** From one day to another, over the turn of the year where the months say so; `null` for days that do not exist. */
export function rangeOf(year: number, month: number, day: number, lastMonth: number, lastDay: number): DayRange | null {
  const first = dayOf(year, month, day);
  const last = dayOf(lastMonth < month ? year + 1 : year, lastMonth, lastDay);
  if (!first || !last) return null;
  return last < first ? null : [first, last];
}
