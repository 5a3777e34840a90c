import type { TextReading } from '../../reading/text-reading.ts';
import { isDigit } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { countDraft, type Draft, type Parser } from '../draft.ts';
import { type NumberRead, readNumber } from '../number.ts';

/** Plain numbers in digits, words, or both: "12,000", "12 thousand", "fifteen hundred". */
export const numbers: Parser = { name: 'numbers', find: findNumbers };

function findNumbers(reading: TextReading): Draft[] {
  const found: Draft[] = [];
  for (const number of numbersOf(reading)) {
    // an ordinal is a place in a row, no count
    if (reading.lexicon.ordinalSuffixes.at(reading.lower, number.end)) continue;
    found.push(countDraft('numbers', number, number.value));
  }
  return found;
}

/** Every number of a text that stands as a word of its own, in order; read once per text, since many parsers ask. */
export function numbersOf(reading: TextReading): readonly NumberRead[] {
  const known = read.get(reading) ?? readAll(reading);
  read.set(reading, known);
  return known;
}

const read = new WeakMap<TextReading, readonly NumberRead[]>();

function readAll({ text, lower, language }: TextReading): readonly NumberRead[] {
  const found: NumberRead[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!mayBegin(lower, at, language.spaced, language.numbers.compound)) continue;
    const number = readNumber(text, lower, at, language);
    if (!number) continue;
    if (endsCleanly(lower, number.end, language.spaced)) found.push(number);
    at = number.end - 1;
  }
  return found;
}

function mayBegin(lower: string, at: number, spaced: boolean, compound: boolean): boolean {
  if (isDigit(lower, at))
    return !isDigit(lower, at - 1) && !(spaced && isLetter(lower, at - 1)) && !isDecimalPart(lower, at);
  if (lower.charAt(at) === ' ') return false;
  return !spaced || compound ? !spaced || !isLetter(lower, at - 1) : !isLetter(lower, at - 1);
}

/** ".5" within "1.2.5" belongs to the number before it. */
function isDecimalPart(lower: string, at: number): boolean {
  const mark = lower.charAt(at - 1);
  return (mark === '.' || mark === ',') && isDigit(lower, at - 2);
}

/** Letters that may follow digits without a space, in scripts whose words are not Latin, Greek or Cyrillic. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** "12abc" is a name; "12명" and "12-strong" are counts. */
function endsCleanly(lower: string, end: number, spaced: boolean): boolean {
  return !spaced || !isLetter(lower, end) || OTHER_SCRIPT.test(lower.charAt(end));
}
