import type { DayRange } from '../../model.ts';
import { seasonRange } from '../calendar.ts';
import { alternatives, type Form, form, type Groups, type Words } from './form.ts';
import { toldYear } from './range.ts';

/** Seasons with a year, or told as the last one: "spring 2024", "last autumn". `of` is the word that may join them. */
export function seasonForms(words: Words, of: string): Form[] {
  const season = `(?<season>${alternatives(Object.keys(words.seasons))})`;
  const rel = alternatives([...words.lastYear, ...words.thisYear]);
  const { before, behind } = words.lastSeason;
  return [
    form(`(?<![\\p{L}])${season}\\s(?:(?<rel>${rel})|${of}(?<year>(?:19|20)\\d{2}))(?![\\p{L}\\d])`, readSeason),
    form(`(?<![\\p{L}])(?:${alternatives(before)})\\s${season}(?![\\p{L}])`, readSeason),
    form(`(?<![\\p{L}])${season}\\s(?:${alternatives(behind)})(?![\\p{L}])`, readSeason),
  ];
}

/** A season of a year that is named, or the latest one that has ended. */
export function readSeason(groups: Groups, words: Words, reference: string): DayRange | null {
  const season = groups.season ? words.seasons[groups.season] : undefined;
  if (!season) return null;
  const year = toldYear(groups, words, reference);
  if (year !== null) return seasonRange(season, year);
  const now = Number(reference.slice(0, 4));
  const thisYear = seasonRange(season, now);
  return thisYear[1] < reference ? thisYear : seasonRange(season, now - 1);
}
