import { dayOf } from '../../day.ts';
import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { impliedYear, partOfMonth, seasonRange } from '../calendar.ts';
import type { Draft, Parser } from '../draft.ts';

/** Days, months and their ranges, the year implied by the page's date: "Oct. 8 to 13", "8-13 October", "early May". */
export const dates: Parser = { name: 'dates', find: findDates };

type Form = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, words: Words, reference: string) => DayRange | null;
};
type Groups = Readonly<Record<string, string | undefined>>;
type Words = Language['dates'];

const made = new WeakMap<Language, readonly Form[]>();

function findDates(reading: TextReading): Draft[] {
  const forms = formsOf(reading.language);
  const found: Draft[] = [];
  const taken = new Uint8Array(reading.lower.length);
  for (const form of forms) {
    for (const match of reading.lower.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken[start] || taken[end - 1]) continue;
      if (!capitalFits(reading, match)) continue;
      const range = form.read(match.groups ?? {}, reading.language.dates, reading.reference);
      if (!range || isDuration(reading, match)) continue;
      taken.fill(1, start, end);
      const qualifier = range[0] === range[1] ? 'exact' : 'range';
      found.push({
        start,
        end,
        kind: 'date',
        low: null,
        high: null,
        qualifier,
        unit: 'day',
        by: 'dates',
        dates: range,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "10일간", "3日間": days that are counted, no day of a month. */
function isDuration(reading: TextReading, match: RegExpMatchArray): boolean {
  const { day, day2, m, rel } = match.groups ?? {};
  if (!reading.language.dates.marks || !day || day2 || m || rel) return false;
  const end = (match.index ?? 0) + match[0].length;
  return (reading.lexicon.measures.at(reading.lower, end - 1)?.end ?? 0) > end;
}

/** "may" and "march" are months only with their capital. */
function capitalFits(reading: TextReading, match: RegExpMatchArray): boolean {
  if (!reading.language.dates.capitalMonths || match.groups?.month === undefined) return true;
  const at = (match.index ?? 0) + match[0].indexOf(match.groups.month);
  const letter = reading.folded.charAt(at);
  return letter !== letter.toLowerCase();
}

function formsOf(language: Language): readonly Form[] {
  const known = made.get(language);
  if (known) return known;
  const forms = [...isoForm(), ...figureForms(language), ...markForms(language), ...nameForms(language)];
  made.set(language, forms);
  return forms;
}

const NOT_MORE = '(?![\\d]|[.,]\\d{3})';
const DAY = `(?:0?[1-9]|[12]\\d|3[01])`;

function isoForm(): Form[] {
  const pattern = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<m>\d{2})-(?<day>\d{2})(?![\d-])/g;
  return [{ pattern, read: (g) => single(dayOf(Number(g.year), Number(g.m), Number(g.day))) }];
}

/** Dates in figures, day first: "18/10/2024", "ngày 18/10", "ngày 8-13/10", "tháng 10/2024". */
function figureForms(language: Language): Form[] {
  const { figures, to, months } = language.dates;
  if (!figures) return [];
  const month = `(?<m>1[0-2]|0?[1-9])`;
  const sign = `[${figures.signs.replace(/[-\]\\]/g, '\\$&')}]`;
  const year = `(?:${sign}(?<year>(?:19|20)\\d{2}))?`;
  const end = `(?![\\d/]|[.,-]\\d)`;
  const until = `\\s?(?:${alternatives(to)})\\s?`;
  const behind = `(?<=(?:^|[^\\p{L}])(?:${alternatives(figures.before)})\\s?)`;
  const names = alternatives(Object.keys(months));
  return [
    form(`(?<![\\d/.-])(?<day>${DAY})[/.-]${month}[/.-](?<year>(?:19|20)\\d{2})${end}`, readFigures),
    form(`${behind}(?<day>${DAY})${until}(?<day2>${DAY})${sign}${month}${year}${end}`, readFigures),
    form(
      `${behind}(?<day>${DAY})${sign}${month}${until}(?<day2>${DAY})${sign}(?<m2>1[0-2]|0?[1-9])${year}${end}`,
      readFigures,
    ),
    form(`${behind}(?<day>${DAY})${sign}${month}${year}${end}`, readFigures),
    form(`(?<![\\p{L}])(?<month>${names})[/.-](?<year>(?:19|20)\\d{2})(?!\\d)`, readMonths),
  ];
}

/** Scripts with signs behind year, month and day: "10월 8일부터 13일까지", "10月8-13日", "지난달 8~13일", "10月下旬". */
function markForms(language: Language): Form[] {
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
  return [
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

/** Scripts with names of months, before or behind the day. */
function nameForms(language: Language): Form[] {
  const words = language.dates;
  const names = Object.keys(words.months);
  if (names.length === 0) return [];
  const month = `(?<month>${alternatives(names)})\\.?`;
  const month2 = `(?:(?<month2>${alternatives(names)})\\.?\\s?)?`;
  const to = `(?:\\s?-\\s?|\\s(?:${alternatives(words.to.filter((word) => word !== '-'))})\\s(?:the\\s)?)`;
  // a full stop behind the day belongs to it only before a month or the end of a range ("8. Oktober")
  const suffix = `(?:st|nd|rd|th|er|\\.(?=\\s?-|\\s[\\p{L}\\d])|º|ª|-?го)?`;
  const plain = `(?:st|nd|rd|th|er)?`;
  const of = words.of.length > 0 ? `(?:(?:${alternatives(words.of)})\\s)?` : '';
  const year = `(?:,?\\s${of}(?<year>(?:19|20)\\d{2})(?:\\s(?:года|року|г\\.|р\\.))?(?!\\d|[.,]\\d{3}))?`;
  const part = `(?:(?<part>${alternatives(Object.values(words.parts).flat())})[\\s-]?)?`;
  const at = `(?<=(?:^|[^\\p{L}])(?:${alternatives([...words.at, ...words.since, ...words.until])})\\s)`;
  const start = '(?<![\\p{L}\\d.,])';
  const stop = '(?![\\p{L}])';
  const lastYear = `(?:\\s(?<rel>${alternatives([...words.lastYear, ...words.thisYear])}))?`;
  return [
    form(
      // "tháng 11" is no first day of "tháng 1"
      `${start}${month}(?:\\s|(?<!\\d))(?<day>${DAY})${plain}${NOT_MORE}(?:${to}${month2}(?<day2>${DAY})${plain}${NOT_MORE})?${year}${stop}`,
      readNamed,
    ),
    // before the single date, which is a part of it
    form(
      `${start}(?<day>${DAY})${suffix}\\s${of}${month}${to}(?<day2>${DAY})${suffix}\\s${of}(?<month2>${alternatives(names)})${stop}${year}`,
      readNamed,
    ),
    form(`${start}(?<day>${DAY})${suffix}(?:${to}(?<day2>${DAY})${suffix})?\\s${of}${month}${stop}${year}`, readNamed),
    form(
      `${start}${part}${month}\\s(?:and|to|und|bis|et|à|y|a|и|до|та|-)\\s(?<month2>${alternatives(names)})${stop}${year}${lastYear}`,
      readMonths,
    ),
    form(`${start}${part}${month}${stop},?\\s${of}(?<year>(?:19|20)\\d{2})(?!\\d|[.,]\\d{3})`, readMonths),
    form(
      `${start}(?<part>${alternatives(Object.values(words.parts).flat())})[\\s-]?${month}${stop}${lastYear}`,
      readMonths,
    ),
    form(`${at}${month}${stop}${lastYear}(?!\\s\\d{1,2}(?![\\d.,]))`, readMonths),
    ...seasonForms(words, of),
  ];
}

function seasonForms(words: Words, of: string): Form[] {
  const names = Object.keys(words.seasons);
  if (names.length === 0) return [];
  const rel = alternatives([...words.lastYear, ...words.thisYear]);
  const last =
    words.lastYear.length > 0
      ? 'last|letzten|letzter|vergangenen|vergangenem|dernier|прошлой|минувшей|минулої|торішньої'
      : 'last';
  return [
    form(
      `(?<![\\p{L}])(?<season>${alternatives(names)})\\s(?:(?<rel>${rel})|${of}(?<year>(?:19|20)\\d{2}))(?![\\p{L}\\d])`,
      readSeason,
    ),
    form(`(?<![\\p{L}])(?<last>${last})\\s(?<season>${alternatives(names)})(?![\\p{L}])`, readSeason),
    form(`(?<![\\p{L}])(?<season>${alternatives(names)})\\s(?:dernière?|passée?|pasad[oa])(?![\\p{L}])`, readSeason),
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

function readFigures(groups: Groups, _words: Words, reference: string): DayRange | null {
  const month = Number(groups.m);
  const day = Number(groups.day);
  const lastMonth = groups.m2 ? Number(groups.m2) : month;
  const year = groups.year ? Number(groups.year) : impliedYear(lastMonth, day, reference);
  return rangeOf(year, month, day, lastMonth, groups.day2 ? Number(groups.day2) : day);
}

function readNamed(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = monthOf(groups.month, words);
  const day = Number(groups.day);
  if (month === null) return null;
  const year = groups.year ? Number(groups.year) : impliedYear(month, day, reference);
  return rangeOf(year, month, day, monthOf(groups.month2, words) ?? month, groups.day2 ? Number(groups.day2) : day);
}

function readMonths(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = monthOf(groups.month, words);
  if (month === null) return null;
  const last = monthOf(groups.month2, words);
  const year = groups.year
    ? Number(groups.year)
    : (relativeYear(groups.rel, words, reference) ?? impliedYear(last ?? month, 1, reference));
  if (last !== null)
    return [partOfMonth(last < month ? year - 1 : year, month, null)[0], partOfMonth(year, last, null)[1]];
  return partOfMonth(year, month, partOf(groups.part, words));
}

function readSeason(groups: Groups, words: Words, reference: string): DayRange | null {
  const season = groups.season ? words.seasons[groups.season] : undefined;
  if (!season) return null;
  const now = Number(reference.slice(0, 4));
  const year = groups.year ? Number(groups.year) : relativeYear(groups.rel, words, reference);
  if (year !== null) return seasonRange(season, year);
  const thisYear = seasonRange(season, now);
  return thisYear[1] < reference ? thisYear : seasonRange(season, now - 1);
}

function relativeYear(rel: string | undefined, words: Words, reference: string): number | null {
  if (!rel) return null;
  const now = Number(reference.slice(0, 4));
  return words.lastYear.includes(rel) ? now - 1 : now;
}

function rangeOf(year: number, month: number, day: number, lastMonth: number, lastDay: number): DayRange | null {
  const first = dayOf(year, month, day);
  const last = dayOf(lastMonth < month ? year + 1 : year, lastMonth, lastDay);
  if (!first || !last) return null;
  return last < first ? null : [first, last];
}

function monthOf(name: string | undefined, words: Words): number | null {
  return name !== undefined && Object.hasOwn(words.months, name) ? (words.months[name] ?? null) : null;
}

function partOf(word: string | undefined, words: Words): 'early' | 'mid' | 'late' | null {
  if (!word) return null;
  if (words.parts.early.includes(word)) return 'early';
  if (words.parts.mid.includes(word)) return 'mid';
  return 'late';
}

function single(day: string | null): DayRange | null {
  return day ? [day, day] : null;
}

function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(source, 'gu'), read };
}

/** A language's own words as one alternation, longest first. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&').replace('\\-', '-'))
    .join('|');
}
