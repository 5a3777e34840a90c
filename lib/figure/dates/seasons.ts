import type { DayRange } from '../../model.ts';
import { seasonRange } from '../calendar.ts';
import { alternatives, type Form, form, type Groups, type Words } from './form.ts';
import { relativeYear } from './range.ts';

/** Seasons with a year, or told as the last one: "spring 2024", "last autumn". `of` is the word that may join them. */
export function seasonForms(words: Words, of: string): Form[] {
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

function readSeason(groups: Groups, words: Words, reference: string): DayRange | null {
  const season = groups.season ? words.seasons[groups.season] : undefined;
  if (!season) return null;
  const now = Number(reference.slice(0, 4));
  const year = groups.year ? Number(groups.year) : relativeYear(groups.rel, words, reference);
  if (year !== null) return seasonRange(season, year);
  const thisYear = seasonRange(season, now);
  return thisYear[1] < reference ? thisYear : seasonRange(season, now - 1);
}
