import type { Figure } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import type { Refiner } from '../draft.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { isRange } from '../range.ts';

/** "10,000 to 12,000", "10-12,000", "between 10,000 and 12,000": two numbers become one figure with both ends. */
export const ranges: Refiner = { name: 'ranges', refine: joinRanges };

function joinRanges(reading: TextReading, figures: readonly Figure[]): readonly Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const first = out.at(-1);
    const joined = first ? join(reading, first, figure) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(figure);
  }
  return out;
}

function join(reading: TextReading, first: Figure, second: Figure): Figure | null {
  const high = invertedHigh(reading, first, second);
  if (high !== null) return { ...rangeOf(reading, first, second, first.start), low: first.low, high };
  if (first.kind !== second.kind || first.derived || second.derived) return null;
  if (first.qualifier !== 'exact' || second.qualifier !== 'exact' || first.low === null || second.low === null)
    return null;
  const start = rangeStart(reading, first, second);
  if (start === null) return null;
  const low = scaled(first.low, second.low, multiplierOf(reading, second));
  if (low === null) return null;
  return { ...rangeOf(reading, first, second, start), low, high: second.low };
}

function rangeOf(reading: TextReading, first: Figure, second: Figure, start: number): Figure {
  return {
    ...second,
    start,
    surface: reading.text.slice(start, second.end),
    number: { start: first.number.start, end: second.number.end },
    qualifier: 'range',
    by: 'ranges',
  };
}

/** "тысяч десять-двенадцать": the multiplier before the first end goes with both. */
function invertedHigh(reading: TextReading, first: Figure, second: Figure): number | null {
  const word = reading.lexicon.inverted.at(reading.lower, first.number.start);
  if (!word || first.low === null || second.low === null || !isRange(reading, first.end, second.start)) return null;
  const high = second.low * word.value;
  return second.low < word.value && high > first.low ? high : null;
}

/** Where the range begins, "between" included; `null` when the two numbers are not the ends of one. */
function rangeStart(reading: TextReading, first: Figure, second: Figure): number | null {
  const { lower, lexicon } = reading;
  const from = skipSpaces(lower, behindNoun(reading, first, second) ?? behindCounter(reading, first.end, second.end));
  const between = lexicon.between.before(lower, skipSpacesBack(lower, first.start));
  const and = lexicon.and.at(lower, from);
  const framed = between !== null && and !== null && skipSpaces(lower, and.end) === second.start;
  if (framed) return between.start;
  return isRange(reading, from, second.start) ? first.start : null;
}

/**
 * "1만 명~1만2천 명", "3000名至1.2万名": the first end with its counter. Where nouns come first, "1500명에서 3000명" is a
 * range, but a rise where the higher number is where it goes to ("1500명에서 3000명으로").
 */
function behindCounter(reading: TextReading, end: number, secondEnd: number): number {
  const { lower, lexicon, language } = reading;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, end));
  if (!counter) return end;
  if (language.grammar.noun === 'after' || !isLetter(lower, skipSpaces(lower, counter.end))) return counter.end;
  // "1500人ないし3000人" is a range wherever it goes to
  const to = lexicon.to.at(lower, skipSpaces(lower, counter.end));
  if (to && lexicon.functionWords.at(lower, skipSpaces(lower, counter.end))?.end !== to.end) return counter.end;
  const second = lexicon.counters.at(lower, skipSpaces(lower, secondEnd));
  return second && !lexicon.towards.at(lower, second.end) ? counter.end : end;
}

/** "14.000 người đến 15.000 người": the first end with the noun that the second has, too; else `null`. */
function behindNoun(reading: TextReading, first: Figure, second: Figure): number | null {
  if (!reading.language.spaced) return null;
  const noun = nounPhraseOf(reading, first.number);
  if (!noun.head || noun.end > second.start) return null;
  const { head } = nounPhraseOf(reading, second.number);
  // "von 300 Toten und 2.700 Verletzten": two tolls
  return head?.concept === noun.head.concept && noun.head.end === noun.end ? noun.end : null;
}

/** The multiplier that ends a number ("12 thousand", "1.2万"). */
function multiplierOf(reading: TextReading, figure: Figure): number | null {
  return reading.lexicon.multipliers.before(reading.lower, figure.number.end)?.value ?? null;
}

/** In "10-12,000" and "10 to 12 thousand" the first end lacks the thousands; a falling range is none. */
function scaled(low: number, high: number, multiplier: number | null): number | null {
  if (multiplier !== null && low * multiplier < high) return low * multiplier;
  // "2-300", but not "10-12,500"
  for (const factor of high < 1000 ? [100] : [1_000_000, 1000]) {
    if (low < 1000 && low * factor < high && low * 20 * factor > high && high % factor === 0) return low * factor;
  }
  return low < high ? low : null;
}
