import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { type Draft, type Parser, shareDraft } from '../draft.ts';
import { headAt, isPredicate } from '../nouns/head.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { readNumber } from '../number.ts';
import { numberEndingAt } from '../number-before.ts';
import { isRange } from '../range.ts';
import { UNKNOWN_NOUN } from '../units.ts';
import { numberAround, numbersOf } from './numbers.ts';

/** Shares told by two numbers: "1 in 10", "un soldat sur dix", "один из десяти", "10人に1人", 十分之一. Neither counts anything. */
export const ratios: Parser = { name: 'ratios', find: findRatios };

function findRatios(reading: TextReading): Draft[] {
  return [...partFirst(reading), ...wholeFirst(reading), ...fractionSigns(reading)];
}

type Valued = Span & { readonly value: number };

/** "two out of five": the part, a noun at most, a word of proportion, the whole. */
function partFirst(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const all = numbersOf(reading);
  return all.flatMap((whole, index): Draft[] => {
    const next = all[index + 1];
    // "eine Strecke von 5 bis 12 Kilometern"
    if (next && isRange(reading, whole.end, next.start)) return [];
    const word = lexicon.ratio.before(lower, skipSpacesBack(lower, whole.start));
    const part = word && partBefore(reading, word.start);
    if (!word || !part || whole.value < word.value || !isProportion(part, whole)) return [];
    return fits(reading, part, word, whole)
      ? [shareDraft('ratios', { start: part.start, end: whole.end }, part.value / whole.value)]
      : [];
  });
}

/** Within "wounded 3 in 5 days" the whole is measured; "two groups of ten men" counts both. */
function fits(reading: TextReading, part: Valued, word: Span, whole: Span): boolean {
  const { lower, lexicon } = reading;
  const behind = lower.charAt(whole.end) === '-' ? whole.end + 1 : skipSpaces(lower, whole.end);
  if (lexicon.measures.at(lower, behind) ?? lexicon.age.at(lower, behind)) return false;
  const { head, unit } = nounPhraseOf(reading, whole);
  const touches = skipSpaces(lower, part.end) === word.start;
  return touches
    ? part.value === 1 || unit !== UNKNOWN_NOUN
    : unit === null || (head !== null && isPredicate(head.concept));
}

/** The number, or the word for one, that ends before an offset or up to three words of a noun phrase before it. */
function partBefore(reading: TextReading, from: number): Valued | null {
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, from);
  for (let words = 0; words <= WORDS_BETWEEN; words++) {
    const number = numberAround(reading, end - 1);
    if (number?.end === end) return number;
    const one = lexicon.one.before(lower, end);
    if (one) return { start: one.start, end: one.end, value: 1 };
    if (!isLetter(lower, end - 1) || lexicon.functionWords.before(lower, end)) return null;
    while (isLetter(lower, end - 1) || lower.charAt(end - 1) === '-') end--;
    end = skipSpacesBack(lower, end);
  }
  return null;
}

const WORDS_BETWEEN = 3;

/** "10명 중 1명", "10人に1人": the whole first, both with the same counter. */
function wholeFirst(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const all = numbersOf(reading);
  return all.flatMap((whole, index): Draft[] => {
    const part = all[index + 1];
    const counter = lexicon.counters.at(lower, skipSpaces(lower, whole.end));
    if (!part || !counter || !isProportion(part, whole) || whole.value < LEAST_WHOLE) return [];
    const from = skipSpaces(lower, counter.end);
    const word = lexicon.ratioWholeFirst.at(lower, skipSpaces(lower, headAt(reading, from)?.end ?? from));
    const second = lexicon.counters.at(lower, skipSpaces(lower, part.end));
    if (!word || skipSpaces(lower, word.end) !== part.start || second?.value !== counter.value) return [];
    return [shareDraft('ratios', { start: whole.start, end: second.end }, part.value / whole.value)];
  });
}

/** 三分之二, "3分の2", "3분의 2". */
function fractionSigns(reading: TextReading): Draft[] {
  const { text, lower, lexicon, language } = reading;
  const found: Draft[] = [];
  for (let at = 0; at < lower.length; at++) {
    const word = lexicon.fractionSign.at(lower, at);
    if (!word) continue;
    const below = numberEndingAt(reading, at);
    const above = readNumber(text, lower, skipSpaces(lower, word.end), language);
    if (!below || !above || above.value >= below.value) continue;
    found.push(shareDraft('ratios', { start: below.start, end: above.end }, above.value / below.value));
  }
  return found;
}

const LEAST_WHOLE = 3;
const ROUND_WHOLES: ReadonlySet<number> = new Set([12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000]);

/** Wholes that proportions are told of: up to ten, or, of one, round ones; "1,000 of 11,000" counts both. */
function isProportion(part: Valued, whole: Valued): boolean {
  if (part.value < 1 || part.value >= whole.value || !Number.isInteger(part.value)) return false;
  return whole.value <= 10 || (part.value === 1 && ROUND_WHOLES.has(whole.value));
}
