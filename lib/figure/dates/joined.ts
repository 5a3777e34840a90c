import { dayOf } from '../../day.ts';
import type { DayRange } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import type { Draft } from '../draft.ts';

/** Two dates as the ends of one: each with a year or weekday of its own ("from Tuesday, Oct. 8, to Sunday, Oct. 13"). */
export function joinDates(reading: TextReading, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const first = out.at(-1);
    const joined = first ? join(reading, first, draft) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(draft);
  }
  return out;
}

function join(reading: TextReading, first: Draft, second: Draft): Draft | null {
  if (!first.dates || !second.dates || !areEnds(reading, first, second)) return null;
  const takesYear = hasYear(reading, second) && !hasYear(reading, first);
  const begin = takesYear ? sameYear(first.dates, second.dates) : first.dates[0];
  if (begin === null || begin > second.dates[1]) return null;
  return { ...second, start: first.start, qualifier: 'range', dates: [begin, second.dates[1]] };
}

/** A day without a year takes the one told at the other end. */
function sameYear(first: DayRange, second: DayRange): string | null {
  const [month, day] = [Number(first[0].slice(5, 7)), Number(first[0].slice(8))];
  const year = Number(second[1].slice(0, 4));
  const same = dayOf(year, month, day);
  return same !== null && same <= second[1] ? same : dayOf(year - 1, month, day);
}

function hasYear({ lower }: TextReading, { start, end }: Draft): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(lower.slice(start, end));
}

/** Whether nothing but "to", weekdays, commas, brackets and one small word stands between. */
function areEnds(reading: TextReading, first: Draft, second: Draft): boolean {
  const { lower, lexicon } = reading;
  const from = skipDays(reading, first.end);
  const isBetween = lexicon.between.before(lower, daysBefore(reading, first.start)) !== null;
  const to = lexicon.untilDate.at(lower, from) ?? (isBetween ? lexicon.and.at(lower, from) : null);
  if (!to) return false;
  const days = skipDays(reading, to.end);
  const article = days < second.start ? lexicon.functionWords.at(lower, days) : null;
  return skipDays(reading, article ? article.end : days) === second.start;
}

/** Behind weekdays, commas, brackets and blanks. */
function skipDays({ lower, lexicon }: TextReading, from: number): number {
  let at = from;
  for (;;) {
    const day = lexicon.weekdays.at(lower, at);
    if (day) at = day.end;
    else if (isSign(lower, at)) at++;
    else return at;
  }
}

/** Where the weekday before a date begins, or where what stands before the date ends. */
function daysBefore({ lower, lexicon }: TextReading, from: number): number {
  let at = from;
  while (isSign(lower, at - 1)) at--;
  const day = lexicon.weekdays.before(lower, at);
  if (!day) return at;
  at = day.start;
  while (isSign(lower, at - 1)) at--;
  return at;
}

function isSign(lower: string, at: number): boolean {
  return SIGNS.has(lower.charAt(at));
}

const SIGNS: ReadonlySet<string> = new Set(' ,.()');
