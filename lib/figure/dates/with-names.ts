import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import { impliedYear } from '../calendar.ts';
import { alternatives, DAY, type Form, form, type Groups, type Words } from './form.ts';
import { monthOf, readMonths } from './months.ts';
import { rangeOf, yearOfFirst } from './range.ts';
import { seasonForms } from './seasons.ts';

/** Scripts with names of months, before or behind the day. */
export function nameForms(language: Language): Form[] {
  const words = language.dates;
  const names = Object.keys(words.months);
  const month = `(?<month>${alternatives(names)})\\.?`;
  const month2 = `(?:(?<month2>${alternatives(names)})\\.?\\s?)?`;
  const to = `(?:\\s?-\\s?|\\s(?:${alternatives(words.to.filter((word) => word !== '-'))})\\s(?:the\\s)?)`;
  // a full stop behind the day belongs to it only before a month, the end of a range or another day ("8. Oktober")
  const suffix = `(?:st|nd|rd|th|er|\\.(?=\\s?[-/]|,\\s\\d|\\s[\\p{L}\\d])|º|ª|-?го|-е|-те|-[ао]го)?`;
  const weekday = `(?:(?:${alternatives(words.weekdays)}),?\\s)?`;
  const plain = `(?:st|nd|rd|th|er)?`;
  const of = `(?:(?:${alternatives(words.of)})\\s)?`;
  const year = `(?:,?\\s${of}(?<year>(?:19|20)\\d{2})(?:\\s(?:года|року|г\\.|р\\.))?(?!\\d|[.,]\\d{3}))?`;
  const part = `(?:(?<part>${alternatives(Object.values(words.parts).flat())})[\\s-]?)?`;
  const at = `(?<=(?:^|[^\\p{L}])(?:${alternatives([...words.at, ...words.since, ...words.until])})\\s)`;
  const start = '(?<![\\p{L}\\d.,])';
  const stop = '(?![\\p{L}])';
  const lastYear = `(?:\\s${of}(?<rel>${alternatives([...words.lastYear, ...words.thisYear])}))?`;
  const and = alternatives(language.grammar.conjunctions);
  // "8, 9 and 13 October", "8/9 October": what stands between the first and the last day of a list
  const others = (mark: string) => `(?:,\\s${DAY}${mark})*(?:,?\\s(?:${and})\\s|\\s?\\/\\s?)`;
  return [
    form(
      `${start}(?<day>${DAY})${suffix}${others(suffix)}(?<day2>${DAY})${suffix}\\s${of}${month}${stop}${year}`,
      readNamed,
    ),
    form(
      `${start}${month}(?:\\s|(?<!\\d))(?<day>${DAY})${plain}${others(plain)}(?<day2>${DAY})${plain}${NOT_MORE}${year}${stop}`,
      readNamed,
    ),
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
    form(
      `${start}(?<day>${DAY})${suffix}(?:${to}${weekday}(?<day2>${DAY})${suffix})?\\s${of}${month}${stop}${year}`,
      readNamed,
    ),
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

const NOT_MORE = '(?![\\d]|[.,]\\d{3})';

function readNamed(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = monthOf(groups.month, words);
  const day = Number(groups.day);
  if (month === null) return null;
  const lastMonth = monthOf(groups.month2, words) ?? month;
  const year = groups.year ? yearOfFirst(Number(groups.year), month, lastMonth) : impliedYear(month, day, reference);
  return rangeOf(year, month, day, lastMonth, Number(groups.day2 ?? day));
}
