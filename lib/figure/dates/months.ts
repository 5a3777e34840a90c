import type { DayRange } from '../../model.ts';
import { impliedYear, partOfMonth } from '../calendar.ts';
import type { Groups, Words } from './form.ts';
import { toldYear, yearOfFirst } from './range.ts';

/** A month, a part of one, or from one month to another. */
export function readMonths(groups: Groups, words: Words, reference: string): DayRange | null {
  const month = monthOf(groups.month, words);
  if (month === null) return null;
  const last = monthOf(groups.month2, words);
  const year = toldYear(groups, words, reference) ?? impliedYear(last ?? month, 1, reference);
  if (last === null) return partOfMonth(year, month, partOf(groups.part, words));
  return [partOfMonth(yearOfFirst(year, month, last), month, null)[0], partOfMonth(year, last, null)[1]];
}

/** A month’s number (1–12) by its name. */
export function monthOf(name = '', words: Words): number | null {
  return Object.hasOwn(words.months, name) ? (words.months[name] ?? null) : null;
}

export function partOf(word: string | undefined, words: Words): 'early' | 'mid' | 'late' | null {
  if (!word) return null;
  if (words.parts.early.includes(word)) return 'early';
  if (words.parts.mid.includes(word)) return 'mid';
  return 'late';
}
