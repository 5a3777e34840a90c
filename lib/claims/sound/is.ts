import { isRealDate, isSaneDate } from '../schema-rules.ts';

/** Small tests of values of which nothing is known, quick enough for every record that is read. */

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Whether an object has no other fields than these. */
export function hasOnly(value: Fields, known: ReadonlySet<string>): boolean {
  // inherited ones as well, as the schema sees them
  for (const key in value) if (!known.has(key)) return false;
  return true;
}

/** Whether a value is a whole number from 0 on that can be counted up exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isListOf<T>(isItem: (item: unknown) => item is T, value: unknown): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

/** Longer than any way to write a moment. */
const MOST_MOMENT = 40;

/** Whether a value is a moment that can be shown, as `Date.prototype.toISOString` writes it. */
export function isMoment(value: unknown): value is string {
  return isString(value) && value.length <= MOST_MOMENT && !Number.isNaN(Date.parse(value));
}

/** Days that were looked at: claims share a few. Emptied when there are many. */
const realDates = new Set<string>();
const MOST_DATES = 5_000;

/** Whether a value is a day, a month or a year that a claim may have, as `PartialDate` writes them. */
export function isPartialDate(value: unknown): value is string {
  if (!isString(value)) return false;
  if (realDates.has(value)) return true;
  if (!isRealDate(value) || !isSaneDate(value)) return false;
  if (realDates.size >= MOST_DATES) realDates.clear();
  realDates.add(value);
  return true;
}
