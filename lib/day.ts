import type { DayRange, PartialDate } from './model.ts';

const DAY_MS = 86_400_000;
/** Some ten years of days. */
const MOST_REMEMBERED = 4_000;
const numbers = new Map<string, number>();
const ranges = new Map<string, DayRange | null>();
const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days a partial date stands for: `2024-10` is 1 to 31 October. `null` where it is no date. */
export function dayRangeOf(date: PartialDate | null): DayRange | null {
  if (date === null) return null;
  const known = ranges.get(date);
  if (known !== undefined) return known;
  if (ranges.size >= MOST_REMEMBERED) ranges.clear();
  const range = readRange(date);
  ranges.set(date, range);
  return range;
}

function readRange(date: PartialDate): DayRange | null {
  const match = PATTERN.exec(date.slice(0, 10));
  if (!match) return null;
  const [, year, month, day] = match;
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (month) return monthRange(Number(year), Number(month));
  return [`${year}-01-01`, `${year}-12-31`];
}

/** First and last day of a month (1 to 12; 13 is next January). */
export function monthRange(year: number, month: number): DayRange {
  return [isoDay(Date.UTC(year, month - 1, 1)), isoDay(Date.UTC(year, month, 0))];
}

/** Days since 1970-01-01 of a `YYYY-MM-DD` day. A large record is of few days, and asks for each a thousand times. */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (numbers.size >= MOST_REMEMBERED) numbers.clear();
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  numbers.set(day, number);
  return number;
}

/** Days between two ranges; 0 where they share a day. */
export function dayGap(a: DayRange, b: DayRange): number {
  if (dayNumber(a[1]) < dayNumber(b[0])) return dayNumber(b[0]) - dayNumber(a[1]);
  if (dayNumber(b[1]) < dayNumber(a[0])) return dayNumber(a[0]) - dayNumber(b[1]);
  return 0;
}

/** Every month has so many days. */
const SURE_DAYS = 28;

/** `YYYY-MM-DD` of a calendar day, or `null` where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= SURE_DAYS)
    return `${year}-${two(month)}-${two(day)}`;
  const time = Date.UTC(year, month - 1, day);
  const iso = isoDay(time);
  return iso === `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` ? iso : null;
}

/** A day so many days on. */
export function addDays(day: string, days: number): string {
  return isoDay((dayNumber(day) + days) * DAY_MS);
}

function isoDay(time: number): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return date.toISOString().slice(0, 10);
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
