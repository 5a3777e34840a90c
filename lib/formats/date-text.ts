import { format, isValid, parse } from 'date-fns';
import { dayOf } from '../day.ts';
import type { PartialDate } from '../model.ts';
import type { DateOrder } from './types.ts';

/** `ambiguous`: which number is the month depends on an order that is not known. */
export type DateReading = { readonly date: PartialDate } | 'ambiguous' | 'no_date';

/** Two figures are a year of this century. */
const CENTURY = 2000;
/** Days from 1954 to 2119, as spreadsheets count them; other numbers of five figures are no dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];
/** Day 0, so that day 61 is 1 March 1900: the 29 February 1900 that spreadsheets count never was. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const LONGEST = 60;

/**
 * A date as people write it: `2024-10-18` (with or without a time), `18.10.2024`, `18/10/2024`, `10/18/2024`,
 * `18 Oct 2024`, `October 18th, 2024`, `Oct 2024`, `2024`, or a spreadsheet's day number. A time is left out as it stands,
 * whatever its zone. `order` decides where two readings are possible.
 */
export function readDateText(text: string, order: DateOrder | null): DateReading {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return 'no_date';
  return yearFirst(trimmed) ?? inNumbers(trimmed, order) ?? serial(trimmed) ?? named(trimmed) ?? 'no_date';
}

/** The order in which a file's dates are written, `null` where they do not tell, or contradict each other. */
export function guessDateOrder(texts: Iterable<string>): DateOrder | null {
  let [dmy, mdy] = [false, false];
  for (const text of texts) {
    const [, first, , second] = NUMBERS.exec(text.trim()) ?? [];
    if (Number(first) > 12) dmy = true;
    if (Number(second) > 12) mdy = true;
  }
  if (dmy === mdy) return null;
  return dmy ? 'dmy' : 'mdy';
}

function yearFirst(text: string): DateReading | null {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:.*|T.*)?)?)?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year === undefined) return null;
  if (month === undefined) return Number(year) > 0 ? { date: year } : null;
  if (day !== undefined) return real(Number(year), Number(month), Number(day));
  return real(Number(year), Number(month), 1) && { date: `${year}-${month.padStart(2, '0')}` };
}

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,]+\d{1,2}:.*)?$/;

function inNumbers(text: string, order: DateOrder | null): DateReading | null {
  const months = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (months) return yearFirst(`${months[2]}-${months[1]}`);
  const [, first, sign, second, written] = NUMBERS.exec(text) ?? [];
  if (first === undefined || second === undefined || written === undefined) return null;
  const year = written.length === 2 ? CENTURY + Number(written) : Number(written);
  const [asDmy, asMdy] = [real(year, Number(second), Number(first)), real(year, Number(first), Number(second))];
  // a full stop is written between days and months in this order only
  if (sign === '.' || first === second || !asMdy) return asDmy;
  if (!asDmy) return asMdy;
  if (order === null) return 'ambiguous';
  return order === 'dmy' ? asDmy : asMdy;
}

function serial(text: string): DateReading | null {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.slice(0, 5)) : 0;
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
  return { date: new Date(SERIAL_ZERO + days * 86_400_000).toISOString().slice(0, 10) };
}

/** Patterns of date-fns, and which part of `YYYY-MM-DD` they tell. */
const NAMED: readonly (readonly [pattern: string, told: string])[] = [
  ['d MMM yyyy', 'yyyy-MM-dd'],
  ['d MMMM yyyy', 'yyyy-MM-dd'],
  ['MMM d yyyy', 'yyyy-MM-dd'],
  ['MMMM d yyyy', 'yyyy-MM-dd'],
  ['yyyy MMM d', 'yyyy-MM-dd'],
  ['yyyy MMMM d', 'yyyy-MM-dd'],
  ['MMM yyyy', 'yyyy-MM'],
  ['MMMM yyyy', 'yyyy-MM'],
];
const REFERENCE = new Date(2000, 0, 1);

function named(text: string): DateReading | null {
  if (!/\p{L}{3}/u.test(text)) return null;
  const plain = text
    // spreadsheets show months and days so ("Oct-24", "18-Oct-24")
    .replace(/^((?:\d{1,2}-)?\p{L}{3})-(\d{2})$/u, `$1-${CENTURY / 100}$2`)
    .replace(/(\d{4}),? +\d{1,2}:.*$/, '$1')
    .replace(/^\p{L}+, +/u, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/\bSept\b/i, 'Sep')
    .replace(/[-,. ]+/g, ' ')
    .trim();
  for (const [pattern, told] of NAMED) {
    const date = parse(plain, pattern, REFERENCE);
    if (isValid(date) && date.getFullYear() >= 1000) return { date: format(date, told) };
  }
  return null;
}

function real(year: number, month: number, day: number): { readonly date: string } | null {
  const date = dayOf(year, month, day);
  return date === null ? null : { date };
}
