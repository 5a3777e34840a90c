import { dayNumber, dayOf, monthRange } from '../day.ts';
import type { DayRange } from '../model.ts';

/** How far ahead of the page a date without a year may lie before last year's is meant ("by December" in October). */
const MOST_DAYS_AHEAD = 75;

/** The year nearest before `reference` (`YYYY-MM-DD`) in which a month (and day) is meant. */
export function impliedYear(month: number, day: number, reference: string): number {
  const year = Number(reference.slice(0, 4));
  const now = dayNumber(reference);
  for (const candidate of [year + 1, year]) {
    const date = dayOf(candidate, month, day);
    if (date !== null && dayNumber(date) - now <= MOST_DAYS_AHEAD) return candidate;
  }
  return year - 1;
}

/** Early, mid and late in a month are days 1–10, 11–20 and 21 to the end. */
export function partOfMonth(year: number, month: number, part: 'early' | 'mid' | 'late' | null): DayRange {
  const [first, last] = monthRange(year, month);
  if (part === 'early') return [first, `${first.slice(0, 8)}10`];
  if (part === 'mid') return [`${first.slice(0, 8)}11`, `${first.slice(0, 8)}20`];
  if (part === 'late') return [`${first.slice(0, 8)}21`, last];
  return [first, last];
}

const SEASON_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** The three months of a northern season; winter begins in its year's December. */
export function seasonRange(season: keyof typeof SEASON_MONTHS, year: number): DayRange {
  const first = SEASON_MONTHS[season];
  return [monthRange(year, first)[0], monthRange(year, first + 2)[1]];
}
