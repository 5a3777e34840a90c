import { dates } from '../figure/parsers/dates.ts';
import type { Language } from '../language/types.ts';
import { readingOf } from '../reading/text-reading.ts';
import type { Scanner } from '../text/words.ts';
import { type UnitOfNumbers, unitIn } from './unit-in.ts';

/** Tells cells that only say when or who, or that they sum up, from those that say what. */
export type Names = {
  readonly areAll: (text: string) => boolean;
  /** "Total", "In all": nothing but a word for a sum. */
  readonly areSum: (text: string) => boolean;
  /** "Figure", "Estimate": nothing but a word for how many, which leaves open of what. */
  readonly areAmount: (text: string) => boolean;
  /** "In Kursk", "Additional, January": a place with its small word, or words that say of what, beside any names and days. */
  readonly tellWhat: (text: string) => boolean;
  /** "Bn francs", "Amount (CHF bn)": in what the numbers under it are given. */
  readonly unitIn: (text: string) => UnitOfNumbers | null;
};

/** Names of sources and places are short; longer cells are remarks. */
const LONGEST_NAME = 40;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;

/**
 * A day, or names alone: no number other than a date, and no word that the language's rules know but those of nations.
 * `reference` is the day from which missing years are implied.
 */
export function namesIn(language: Language, scan: Scanner, reference: string): Names {
  const isAllNames = (text: string): boolean => {
    const reading = readingOf(text, language, scan, reference);
    const days = dates.find(reading).filter((date) => date.dates);
    const rest = days.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
    if (DIGIT.test(rest)) return false;
    if (days.length > 0) return true;
    return (
      LETTER.test(text) && text.length <= LONGEST_NAME && reading.hits.every(({ concept }) => OF_NAMES.has(concept))
    );
  };
  const isSum = (text: string): boolean => {
    const { hits, lower } = readingOf(text, language, scan, reference);
    if (language.grammar.bothTogether?.includes(lower.trim())) return true;
    const sums = hits.filter(({ concept }) => OF_SUMS.has(concept));
    if (!sums.some(({ concept }) => concept === 'total') || sums.length < hits.length) return false;
    return sums.some(({ start, end }) => lower.slice(0, start).trim() + lower.slice(end).trim() === '');
  };
  const isAmount = (text: string): boolean => {
    const { hits, lower } = readingOf(text, language, scan, reference);
    return hits.some(
      ({ concept, start, end }) => OF_AMOUNTS.has(concept) && start === 0 && end === lower.trimEnd().length,
    );
  };
  const tellsWhat = (text: string): boolean => {
    const { hits, lower, lexicon } = readingOf(text, language, scan, reference);
    const isOfNames = hits.some(({ concept }) => OF_NAMES.has(concept));
    const isPlace = language.spaced && !DIGIT.test(text) && lexicon.functionWords.at(lower, 0) !== null;
    return isPlace || (!isOfNames && hits.some(({ concept }) => !OF_TIME.has(concept)));
  };
  return {
    areAll: remembered(isAllNames),
    areSum: remembered(isSum),
    areAmount: remembered(isAmount),
    tellWhat: remembered(tellsWhat),
    unitIn: remembered((text) => unitIn(text, language)),
  };
}

/** Each cell of a row asks about all others: a text is read once. */
function remembered<Told>(look: (text: string) => Told): (text: string) => Told {
  const known = new Map<string, Told>();
  return (text) => {
    const answer = known.has(text) ? (known.get(text) as Told) : look(text);
    known.set(text, answer);
    return answer;
  };
}

const OF_SUMS: ReadonlySet<string> = new Set(['total', 'amount']);
const OF_AMOUNTS: ReadonlySet<string> = new Set(['amount', 'estimate', 'number_of']);
const OF_TIME: ReadonlySet<string> = new Set(['as_of', 'period', 'so_far', 'according', 'say']);
const OF_NAMES: ReadonlySet<string> = new Set(['nation', 'nation_of', 'country']);
