import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import { impliedYear } from '../calendar.ts';
import { alternatives, DAY, type Form, form, type Groups, type Words } from './form.ts';
import { readMonths } from './months.ts';
import { rangeOf, yearOfFirst } from './range.ts';

/** Dates in figures, day first: "18/10/2024", "ngày 18/10", "ngày 8-13/10", "8. bis 13.10.", "tháng 10/2024". */
export function figureForms(language: Language): Form[] {
  const { figures, to, months } = language.dates;
  if (!figures) return [];
  const month = `(?<m>1[0-2]|0?[1-9])`;
  const sign = `[${figures.signs.replace(/[-\]\\]/g, '\\$&')}]`;
  const year = `(?:${sign}(?<year>(?:19|20)\\d{2}))?`;
  const end = `(?![\\d/]|[.,-]\\d)`;
  // German writes a point behind the day and the month of either end
  const until = `\\.?\\s?(?:${alternatives(to)})\\s?`;
  const behind = `(?<=(?:^|[^\\p{L}])(?:${alternatives(figures.before)})\\s?)`;
  const names = alternatives(Object.keys(months));
  return [
    form(`${behind}(?<day>${DAY})${until}(?<day2>${DAY})${sign}${month}${year}${end}`, readFigures),
    form(
      `${behind}(?<day>${DAY})${sign}${month}${until}(?<day2>${DAY})${sign}(?<m2>1[0-2]|0?[1-9])${year}${end}`,
      readFigures,
    ),
    // behind the ranges, of which a single date is a part
    form(`(?<![\\d/.-])(?<day>${DAY})[/.-]${month}[/.-](?<year>(?:19|20)\\d{2})${end}`, readFigures),
    form(`${behind}(?<day>${DAY})${sign}${month}${year}${end}`, readFigures),
    form(`(?<![\\p{L}])(?<month>${names})[/.-](?<year>(?:19|20)\\d{2})(?!\\d)`, readMonths),
  ];
}

function readFigures(groups: Groups, _words: Words, reference: string): DayRange | null {
  const month = Number(groups.m);
  const day = Number(groups.day);
  const lastMonth = Number(groups.m2 ?? month);
  const year = groups.year ? yearOfFirst(Number(groups.year), month, lastMonth) : impliedYear(month, day, reference);
  return rangeOf(year, month, day, lastMonth, Number(groups.day2 ?? day));
}
