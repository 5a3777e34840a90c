import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import { impliedYear, partOfMonth } from '../calendar.ts';
import { alternatives, DAY, type Form, form, type Groups, type Words } from './form.ts';
import { partOf } from './months.ts';
import { rangeOf, relativeYear } from './range.ts';

/** Scripts with signs behind year, month and day: "10월 8일부터 13일까지", "10月8-13日", "지난달 8~13일", "10月下旬". */
export function markForms(language: Language): Form[] {
  const { marks, ...words } = language.dates;
  if (!marks) return [];
  const to = alternatives(words.to);
  const dayMark = `[${marks.day}]`;
  const relative = alternatives([...words.lastYear, ...words.thisYear]);
  const months = alternatives([...(words.lastMonth ?? []), ...(words.thisMonth ?? [])]);
  const year = `(?:(?:(?<year>(?:19|20)\\d{2})\\s?${marks.year}|(?<rel>${relative}))\\s?)?`;
  const month = `(?<m>1[0-2]|0?[1-9])\\s?${marks.month}\\s?`;
  const second = `(?:(?<m2>1[0-2]|0?[1-9])\\s?${marks.month}\\s?)?(?<day2>${DAY})\\s?`;
  const range = `(?<day>${DAY})\\s?${dayMark}?\\s?(?:${to})\\s?${second}${dayMark}`;
  const day = `(?<day>${DAY})\\s?${dayMark}`;
  const inMonth = months ? `(?<rel>${months})\\s?` : null;
  // "3号" alone is a number as often as a day: only the first sign stands for a day without a month
  const bareDay = `(?<day>${DAY})\\s?${marks.day.charAt(0)}`;
  const part = `(?:\\s?(?<part>${alternatives(Object.values(words.parts).flat())}))?`;
  // "10月8、9日", "10월 8일과 9일": a list from its first day to its last
  const and = `\\s?(?:[、,·・/]|${alternatives(language.grammar.conjunctions)})\\s?`;
  const list = `(?<day>${DAY})\\s?${dayMark}?(?:${and}${DAY}\\s?${dayMark}?)*${and}(?<day2>${DAY})\\s?${dayMark}`;
  return [
    form(`(?<!\\d)${year}${month}${list}`, readMarked),
    ...(inMonth ? [form(`${inMonth}${list}`, readMarked)] : []),
    form(`(?<!\\d)${year}${month}${range}`, readMarked),
    form(`(?<!\\d)${year}${month}${day}`, readMarked),
    ...(inMonth ? [form(`${inMonth}${range}`, readMarked), form(`${inMonth}${day}`, readMarked)] : []),
    form(`(?<![\\d.,])${range}`, readMarked),
    form(`(?<![\\d.,])${bareDay}`, readMarked),
    form(`(?<!\\d)${year}(?<m>1[0-2]|0?[1-9])\\s?${marks.month}(?!\\p{N})${part}`, readMarked),
    form(
      `(?<![\\d.,])${year}(?<m>1[0-2]|0?[1-9])\\s?(?:~|-|${to})\\s?(?<m2>1[0-2]|0?[1-9])\\s?${marks.month}(?!\\p{N})`,
      readMarkedMonths,
    ),
    form(`(?<!\\d)(?<year>(?:19|20)\\d{2})\\s?${marks.year}${part}`, readMarkedYear),
  ];
}

/** "1~2월": from one month to another. */
function readMarkedMonths(groups: Groups, words: Words, reference: string): DayRange | null {
  const [first, last] = [Number(groups.m), Number(groups.m2)];
  const year = groups.year
    ? Number(groups.year)
    : (relativeYear(groups.rel, words, reference) ?? impliedYear(last, 1, reference));
  return first < last ? [partOfMonth(year, first, null)[0], partOfMonth(year, last, null)[1]] : null;
}

/** "2024년 말": a third of a year, where a part of it is named. */
function readMarkedYear(groups: Groups, words: Words): DayRange {
  const part = partOf(groups.part, words);
  const [first, last] = part === 'early' ? [1, 4] : part === 'mid' ? [5, 8] : part === 'late' ? [9, 12] : [1, 12];
  return [partOfMonth(Number(groups.year), first, null)[0], partOfMonth(Number(groups.year), last, null)[1]];
}

function readMarked(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = groups.m ? Number(groups.m) : null;
  const day = groups.day ? Number(groups.day) : null;
  const told = groups.year
    ? Number(groups.year)
    : relativeYear(month === null ? undefined : groups.rel, words, reference);
  if (day === null) {
    if (month === null) return null;
    return partOfMonth(told ?? impliedYear(month, 1, reference), month, partOf(groups.part, words));
  }
  const known = month ?? monthOfDay(day, groups.rel, words, reference);
  const year = told ?? impliedYear(known, day, reference);
  return rangeOf(year, known, day, groups.m2 ? Number(groups.m2) : known, groups.day2 ? Number(groups.day2) : day);
}

/** A day without a month is of the page's month, or the one before where it lies ahead or is told to ("지난달"). */
function monthOfDay(day: number, rel: string | undefined, words: Words, reference: string): number {
  const now = Number(reference.slice(5, 7));
  const before = now - 1 || 12;
  if (rel) return (words.lastMonth ?? []).includes(rel) ? before : now;
  return day <= Number(reference.slice(8, 10)) ? now : before;
}
