import type { TextReading } from '../../reading/text-reading.ts';
import { matchesAt } from '../../text/matches-at.ts';
import { daysAlone } from '../dates/days-alone.ts';
import type { Form } from '../dates/form.ts';
import { formsOf } from '../dates/forms.ts';
import { joinDates } from '../dates/joined.ts';
import { dateStartsOf } from '../dates/starts.ts';
import type { Draft, Parser } from '../draft.ts';

/** Days, months and their ranges, the year implied by the page's date: "Oct. 8 to 13", "8-13 October", "early May". */
export const dates: Parser = { name: 'dates', find: findDates };

function findDates(reading: TextReading): Draft[] {
  const forms = formsOf(reading.language);
  const starts = dateStartsOf(reading);
  const found: Draft[] = [];
  const taken = new Uint8Array(reading.lower.length);
  const ofSame: { readonly one: Form; readonly match: RegExpExecArray }[] = [];
  for (const one of forms) {
    for (const match of matchesAt(one.pattern, reading.lower, starts)) {
      const start = match.index;
      const end = start + withoutFullStop(reading, match).length;
      if (taken.subarray(start, end).includes(1)) continue;
      if (!capitalFits(reading, match)) continue;
      const draft = draftOf(reading, one, match, reading.reference);
      if (!draft) continue;
      taken.fill(1, start, end);
      if (isOfSame(reading, match)) ofSame.push({ one, match });
      else found.push(draft);
    }
  }
  const byEnd = ofSame.length > 0 ? found.toSorted((a, b) => a.end - b.end) : [];
  for (const { one, match } of ofSame.sort((x, y) => x.match.index - y.match.index)) {
    const before = byEnd[firstBehind(byEnd, match.index) - 1]?.dates?.[1];
    const draft = draftOf(reading, one, match, before ?? reading.reference);
    if (!draft) continue;
    found.push(draft);
    byEnd.splice(firstBehind(byEnd, draft.end), 0, draft);
  }
  found.push(...daysAlone(reading, found));
  return joinDates(
    reading,
    found.sort((a, b) => a.start - b.start),
  );
}

function draftOf(reading: TextReading, one: Form, match: RegExpExecArray, reference: string): Draft | null {
  const dates = one.read(match.groups ?? {}, reading.language.dates, reference);
  if (!dates || isDuration(reading, match)) return null;
  const start = match.index;
  const end = start + withoutFullStop(reading, match).length;
  const qualifier = dates[0] === dates[1] ? 'exact' : 'range';
  return { start, end, kind: 'date', low: null, high: null, qualifier, unit: 'day', by: 'dates', dates };
}

/** "同月23日", "같은 해 12월": of the month or the year of the date that is told before, whatever the page's day is. */
function isOfSame({ language }: TextReading, match: RegExpExecArray): boolean {
  const same = language.dates.marks?.same;
  const rel = match.groups?.rel;
  return same !== undefined && rel !== undefined && (same.month.includes(rel) || same.year.includes(rel));
}

/** Index of the first of some dates, by end, that ends behind an offset. */
function firstBehind(byEnd: readonly Draft[], at: number): number {
  let low = 0;
  let high = byEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A point that ends the sentence is none of an abbreviated month ("on 13 October."). */
function withoutFullStop({ lower }: TextReading, { 0: text, index }: RegExpExecArray): string {
  return lower.slice(index + text.length).trim() === '' ? text.replace(/\.$/, '') : text;
}

/** "10일간", "8~10日間": days that are counted, no days of a month; in "8日至13日間" each of the two is a day. */
function isDuration(reading: TextReading, match: RegExpExecArray): boolean {
  const { day, m, rel, sign, to } = match.groups ?? {};
  if (!day || m || rel) return false;
  // "8日から13日間": for thirteen days from the 8th
  if (sign && to && !reading.language.dates.since.includes(to)) return false;
  const end = match.index + match[0].length;
  return (reading.lexicon.measures.at(reading.lower, end - 1)?.end ?? 0) > end;
}

/** "may" and "march" are months only with their capital. */
function capitalFits(reading: TextReading, match: RegExpExecArray): boolean {
  if (!reading.language.dates.capitalMonths || match.groups?.month === undefined) return true;
  const at = match.index + match[0].indexOf(match.groups.month);
  const letter = reading.folded.charAt(at);
  return letter !== letter.toLowerCase();
}
