import { monthRange } from '../../day.ts';
import type { DayRange, Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { matchesAt } from '../../text/matches-at.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { digitRunsOf } from '../digit-runs.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { countedBehind } from '../nouns/noun-phrase.ts';
import { numbersOf } from './numbers.ts';

/**
 * Bare years, decades and "last year", each as the range of its days. Four plain digits are a year unless something
 * counted follows at once ("2000 soldiers"); one before 1900 is no day that anything here is compared by.
 */
export const years: Parser = { name: 'years', find: findYears };

function findYears(reading: TextReading): Draft[] {
  const decades = decadesOf(reading);
  const isDecade = ({ start }: Span) => decades.some((one) => one.start <= start && start < one.end);
  return [...decades, ...numberedYears(reading).filter((one) => !isDecade(one)), ...relativeYears(reading)];
}

function decadesOf(reading: TextReading): Draft[] {
  return matchesAt(DECADE, reading.lower, digitRunsOf(reading))
    .map(({ index, 0: digits }) => {
      const span = decadeAt(reading, index, index + digits.length);
      return span && draftOf(span.start, span.end, Number(digits), Number(digits) + 9);
    })
    .filter((draft) => draft !== null);
}

/** Four digits that end in nought, from 1800 on. */
const DECADE = /(?<![\d.,-])(?:18|19|20)\d0(?!\d)/y;

function numberedYears(reading: TextReading): Draft[] {
  const { lower } = reading;
  // where the years before end, with the last one of a span
  let taken = 0;
  return numbersOf(reading).flatMap((number): Draft[] => {
    const { plain, value, start, end } = number;
    if (start < taken || !plain || end - start !== 4 || value < 1800 || value >= 2100) return [];
    const word = yearWordEnd(reading, end);
    if (word === null && (isCount(reading, number) || isMeasured(reading, end) || isRound(reading, number))) return [];
    const last = lastYear(lower, end, value);
    taken = last?.end ?? word ?? end;
    return value < 1900 ? [noFigure('years', start, taken)] : [draftOf(start, taken, value, last?.year ?? value)];
  });
}

/** Where a word says that it is a year, a round number without one is none ("погибших может быть 2000"). */
function isRound(
  { lower, language, lexicon }: TextReading,
  { value, start }: Span & { readonly value: number },
): boolean {
  const { yearWords, marks } = language.dates;
  if (value % 100 !== 0 || (!yearWords && !marks)) return false;
  const before = skipSpacesBack(lower, start);
  return (
    /[\p{L}:-]$/u.test(lower.slice(Math.max(0, before - 2), before)) &&
    lexicon.beforeDate.before(lower, before) === null
  );
}

/** "2000 soldiers" and "some 2000 killed" are counts; in "the attack of 2024 killed 3,000" a date's word stands before the year. */
function isCount(reading: TextReading, number: Span & { readonly value: number }): boolean {
  const counted = countedBehind(reading, number);
  if (counted !== 'predicate' || number.value % 100 === 0) return counted !== null;
  return reading.lexicon.beforeDate.before(reading.lower, skipSpacesBack(reading.lower, number.start)) === null;
}

/** Behind a year's digits, the end of the word that says so ("2024 году"). */
function yearWordEnd({ lower, lexicon }: TextReading, end: number): number | null {
  return lexicon.yearWords.at(lower, skipSpaces(lower, end))?.end ?? null;
}

function isMeasured({ lower, lexicon }: TextReading, end: number): boolean {
  const at = lower.charAt(end) === '-' ? end + 1 : skipSpaces(lower, end);
  return (lexicon.measures.at(lower, at) ?? lexicon.age.at(lower, at)) !== null;
}

/** "the 1970s", "1970er", "années 1970", "1970年代": where a decade's words end, or begin. */
function decadeAt(reading: TextReading, start: number, end: number): { start: number; end: number } | null {
  const { lower, lexicon, language } = reading;
  // "2000 soldiers" begins like "2000s" where words are set apart
  const behind = lexicon.decadeAfter.at(lower, language.spaced ? end : skipSpaces(lower, end));
  if (behind) return { start, end: behind.end };
  const before = lexicon.decadeBefore.before(lower, skipSpacesBack(lower, start));
  return before && { start: before.start, end };
}

/** "1950-53" and "1950-1953" are one span of years. */
function lastYear(lower: string, end: number, first: number): { end: number; year: number } | null {
  const match = /^\s?-\s?(\d{2}(?:\d{2})?)(?!\d|[.,]\d)/.exec(lower.slice(end, end + 8));
  if (!match?.[1]) return null;
  const year = match[1].length === 4 ? Number(match[1]) : Math.floor(first / 100) * 100 + Number(match[1]);
  return { end: end + match[0].length, year: Math.max(first, year) };
}

/** "Last year", "this year", as seen from the page's day; this year ends with that day. */
function relativeYears(reading: TextReading): Draft[] {
  const { lower, lexicon, reference } = reading;
  const now = Number(reference.slice(0, 4));
  const found: Draft[] = [];
  for (let at = 0; at < lower.length; at++) {
    const last = lexicon.lastYear.at(lower, at);
    const word = last ?? lexicon.thisYear.at(lower, at);
    if (!word) continue;
    found.push(
      last
        ? draftOf(at, word.end, now - 1, now - 1)
        : { ...draftOf(at, word.end, now, now), dates: [`${now}-01-01`, reference] },
    );
    at = word.end - 1;
  }
  return found;
}

function draftOf(start: number, end: number, first: number, last: number): Draft {
  const dates: DayRange = [monthRange(first, 1)[0], monthRange(last, 12)[1]];
  return { start, end, kind: 'date', low: null, high: null, qualifier: 'range', unit: 'day', by: 'years', dates };
}
