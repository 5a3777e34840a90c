import type { DateMarks, Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import { impliedYear, partOfMonth } from '../calendar.ts';
import { alternatives, DAY as DIGITS_OF_DAY, type Form, form, type Groups, type Words } from './form.ts';
import { partOf } from './months.ts';
import { numeralsOf } from './numerals.ts';
import { rangeOf, toldYear } from './range.ts';
import { readSeason } from './seasons.ts';

/** Scripts with signs behind year, month and day: "10월 8일부터 13일까지", "10月8-13日", "지난달 8~13일", "10月下旬", "十月八日". */
export function markForms(language: Language, marks: DateMarks): Form[] {
  const words = language.dates;
  const { YEAR, MONTH, DAY, START, plain } = numeralsOf(marks);
  const marked = (source: string, read: Form['read']) =>
    form(source, (groups, own, reference) => read(plain(groups), own, reference));
  const to = alternatives(words.to);
  const dayMark = `[${marks.day}]`;
  const relative = alternatives([...words.lastYear, ...words.thisYear, ...marks.same.year]);
  // "24年12月", but not "平成30年10月"
  const short = `(?<!${alternatives(marks.eras)})(?<short>\\d{2})\\s?${marks.year}`;
  const year = `(?:(?:(?<year>${YEAR})\\s?${marks.year}|${short}|(?<rel>${relative}))\\s?)?`;
  const month = `(?<m>${MONTH})\\s?${marks.month}\\s?`;
  const second = `(?:(?<m2>${MONTH})\\s?${marks.month}\\s?)?(?<day2>${DAY})\\s?`;
  const range = `(?<day>${DAY})\\s?(?<sign>${dayMark})?\\s?(?<to>${to})\\s?${second}${dayMark}`;
  const day = `(?<day>${DAY})\\s?${dayMark}`;
  const inMonth = `(?<rel>${alternatives([...marks.lastMonth, ...marks.thisMonth, ...marks.same.month])})\\s?`;
  // "3号" alone is a number as often as a day, and so is "三日": only figures with the first sign stand for a day without a month
  const bareDay = `(?<day>${DIGITS_OF_DAY})\\s?${marks.day.charAt(0)}`;
  const bareRange = `(?<day>${DIGITS_OF_DAY})\\s?(?<sign>${dayMark})?\\s?(?<to>${to})\\s?${second}${dayMark}`;
  const part = `(?:\\s?(?<part>${alternatives(Object.values(words.parts).flat())}))?`;
  // "10月8、9日", "10월 8일과 9일": a list from its first day to its last
  const and = `\\s?(?:[、,·・/]|${alternatives(language.grammar.conjunctions)})\\s?`;
  const list = `(?<day>${DAY})\\s?${dayMark}?(?:${and}${DAY}\\s?${dayMark}?)*${and}(?<day2>${DAY})\\s?${dayMark}`;
  const seasons = alternatives(Object.keys(words.seasons));
  // "1970年代" is no year
  const decade = alternatives(words.decade.after);
  return [
    marked(`${START}${year}${month}${list}`, readDays),
    marked(`${inMonth}${list}`, readBareDays),
    marked(`${START}${year}${month}${range}`, readDays),
    marked(`${START}${year}${month}${day}`, readDays),
    marked(`${inMonth}${range}`, readBareDays),
    marked(`${inMonth}${day}`, readBareDays),
    marked(`(?<!\\d[.,]?)${bareRange}`, readBareDays),
    marked(`(?<!\\d[.,]?)${bareDay}`, readBareDays),
    // before the single month, which is a part of it
    marked(`(?<!\\d[.,]?)${START}${year}(?<m>${MONTH})\\s?(?:${to})\\s?(?<m2>${MONTH})\\s?${marks.month}`, readMonths),
    marked(`${START}${year}(?<m>${MONTH})\\s?${marks.month}${part}`, readMonth),
    // "2024년 가을", "去年秋", before the year alone
    marked(`${START}(?:(?<year>${YEAR})\\s?${marks.year}|(?<rel>${relative}))\\s?(?<season>${seasons})`, readSeason),
    marked(`${START}(?<year>${YEAR})(?!\\s?(?:${decade}))\\s?${marks.year}${part}`, readYear),
  ];
}

/** Days of a month that is named; its year is named or implied. */
function readDays(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = Number(groups.m);
  return daysOf(groups, toldYear(groups, words, reference) ?? impliedYear(month, Number(groups.day), reference), month);
}

/** Days of no month, of this one or of the last one ("지난달"). */
function readBareDays(groups: Groups, words: Words, reference: string): DayRange | null {
  const day = Number(groups.day);
  const month = monthOfDay(day, groups.rel, words, reference);
  return daysOf(groups, impliedYear(month, day, reference), month);
}

function daysOf({ day, m2, day2 }: Groups, year: number, month: number): DayRange | null {
  return rangeOf(year, month, Number(day), Number(m2 ?? month), Number(day2 ?? day));
}

/** A month or a part of one. */
function readMonth(groups: Groups, words: Words, reference: string): DayRange {
  const month = Number(groups.m);
  const year = toldYear(groups, words, reference) ?? impliedYear(month, 1, reference);
  return partOfMonth(year, month, partOf(groups.part, words));
}

/** "1~2월", "12~1월": from one month to another; a year that is named is that of the first. */
function readMonths(groups: Groups, words: Words, reference: string): DayRange {
  const [first, last] = [Number(groups.m), Number(groups.m2)];
  const turns = last < first ? 1 : 0;
  const year = toldYear(groups, words, reference) ?? impliedYear(last, 1, reference) - turns;
  return [partOfMonth(year, first, null)[0], partOfMonth(year + turns, last, null)[1]];
}

/** "2024년 말": a third of a year, where a part of it is named. */
function readYear(groups: Groups, words: Words): DayRange {
  const part = partOf(groups.part, words);
  const [first, last] = part === 'early' ? [1, 4] : part === 'mid' ? [5, 8] : part === 'late' ? [9, 12] : [1, 12];
  return [partOfMonth(Number(groups.year), first, null)[0], partOfMonth(Number(groups.year), last, null)[1]];
}

/** A day without a month is of the page's month, or the one before where it lies ahead or is told to ("지난달"). */
function monthOfDay(day: number, rel: string | undefined, words: Words, reference: string): number {
  const now = Number(reference.slice(5, 7));
  const before = now - 1 || 12;
  if (rel) return words.marks?.lastMonth.includes(rel) ? before : now;
  return day <= Number(reference.slice(8)) ? now : before;
}
