import { dates } from '../figure/parsers/dates.ts';
import type { Language } from '../language/types.ts';
import { readingOf } from '../reading/text-reading.ts';
import type { Scanner } from '../text/words.ts';

/** Tells cells that only say when or who from those that say what. */
export type Names = { readonly areAll: (text: string) => boolean };

/** Names of sources and places are short; longer cells are remarks. */
const LONGEST_NAME = 40;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;

/**
 * A day, or names alone: no number other than a date, and no word that the language's rules know but those of nations.
 * `reference` is the day from which missing years are implied.
 */
export function namesIn(language: Language, scan: Scanner, reference: string): Names {
  const known = new Map<string, boolean>();
  const look = (text: string): boolean => {
    const reading = readingOf(text, language, scan, reference);
    const days = dates.find(reading).filter((date) => date.dates);
    const rest = days.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
    if (DIGIT.test(rest)) return false;
    if (days.length > 0) return true;
    return (
      LETTER.test(text) && text.length <= LONGEST_NAME && reading.hits.every(({ concept }) => OF_NAMES.has(concept))
    );
  };
  return {
    areAll(text) {
      const answer = known.get(text) ?? look(text);
      known.set(text, answer);
      return answer;
    },
  };
}

const OF_NAMES: ReadonlySet<string> = new Set(['nation', 'nation_of']);
