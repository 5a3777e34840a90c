import type { TextReading } from '../../reading/text-reading.ts';
import { oncePer } from '../../text/once-per.ts';
import { isDigit, skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { firstFrom, isHangul, isLetter } from '../../text/words.ts';
import { currencyCodeBefore } from '../currency.ts';
import { countDraft, type Draft, noFigure, type Parser } from '../draft.ts';
import { conceptAt } from '../nouns/head.ts';
import { nounBefore } from '../nouns/phrase-with-counter.ts';
import { type NumberRead, readNumber } from '../number.ts';

/** Plain numbers in digits, words, or both: "12,000", "12 thousand", "fifteen hundred". Noughts alone count nothing. */
export const numbers: Parser = { name: 'numbers', find: findNumbers };

function findNumbers(reading: TextReading): Draft[] {
  const found: Draft[] = [];
  for (const number of numbersOf(reading)) {
    if (number.digits && number.value === 0) {
      found.push(noFigure('numbers', number.start, number.end));
      continue;
    }
    // an ordinal is a place in a row, no count
    if (reading.lexicon.ordinalSuffixes.at(reading.lower, number.end) || isDottedOrdinal(reading, number)) continue;
    found.push({ ...countDraft('numbers', number, number.value), qualifier: number.qualifier });
  }
  return found;
}

/** "das 11. Korps", where a language writes so: a small number, a point, and the sentence goes on. */
function isDottedOrdinal({ lower, language }: TextReading, number: NumberRead): boolean {
  return (
    (language.numbers.ordinalDot ?? false) &&
    number.plain &&
    number.value < 100 &&
    lower.startsWith('. ', number.end) &&
    isLetter(lower, number.end + 2)
  );
}

/** Every number of a text that stands as a word of its own, in order; read once per text, since many parsers ask. */
export const numbersOf = oncePer(readAll);

/** The number within which an offset lies, or at whose end. */
export function numberAround(reading: TextReading, at: number): NumberRead | null {
  const all = numbersOf(reading);
  const last = all[firstFrom(all, at) - 1];
  const here = all[firstFrom(all, at)];
  if (here?.start === at) return here;
  return last && last.end >= at ? last : null;
}

function readAll(reading: TextReading): readonly NumberRead[] {
  const { text, lower, language } = reading;
  const found: NumberRead[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!mayBegin(reading, at)) continue;
    const number = readNumber(text, lower, at, language);
    if (!number) continue;
    if (endsCleanly(reading, number.end) && (language.spaced || number.digits || isSaid(reading, number)))
      found.push(number);
    at = number.end - 1;
  }
  return found;
}

function mayBegin({ text, lower, language: { spaced } }: TextReading, at: number): boolean {
  if (spaced && isLetter(lower, at - 1) && !(isDigit(lower, at) && currencyCodeBefore(text, at))) return false;
  if (isDigit(lower, at)) return !isDigit(lower, at - 1) && !isDecimalPart(lower, at);
  // a Korean number word begins a word: the 만 of 하지만 is none
  return !(isHangul(lower, at) && isHangul(lower, at - 1));
}

/** Signs like 一 and 만 are parts of many words; a number in words stands before what it counts or measures, or in a range. */
function isSaid(reading: TextReading, number: NumberRead): boolean {
  const { lower, lexicon } = reading;
  // 조선, 兆し: nobody says a million millions without how many
  const isBare = lexicon.multipliers.at(lower, number.start)?.end === number.end;
  if (isBare && number.value >= LEAST_WITH_HOW_MANY) return false;
  const suffix = lexicon.qualifiersAfter.at(lower, skipSpaces(lower, number.end));
  const next = skipSpaces(lower, suffix?.end ?? number.end);
  if (lexicon.counters.at(lower, next) || lexicon.measures.at(lower, next) || lexicon.currencies.at(lower, next))
    return true;
  const to = lexicon.to.at(lower, next);
  const second = to ? skipSpaces(lower, to.end) : null;
  if (second !== null && (lexicon.values.at(lower, second) || lexicon.multipliers.at(lower, second))) return true;
  if (isHighEnd(reading, number)) return true;
  return conceptAt(reading, next) !== null || isSaidOfNoun(reading, number, next);
}

/** 一万から一万二千, 六千人から一万に: where a range or a rise goes to, behind a beginning that was read. */
function isHighEnd({ lower, lexicon }: TextReading, { start, value }: NumberRead): boolean {
  const to = lexicon.to.before(lower, skipSpacesBack(lower, start));
  if (!to || value < LEAST_WITHOUT_COUNTER) return false;
  const before = skipSpacesBack(lower, to.start);
  const low = lexicon.counters.before(lower, before)?.start ?? before;
  return lexicon.multipliers.before(lower, low) !== null;
}

/** 死伤逾千, 死者は三百に, "포로는 둘뿐": behind a noun that is counted, a number of hundreds, or one that needs no counter, may end its phrase. */
function isSaidOfNoun(reading: TextReading, number: NumberRead, next: number): boolean {
  const { lower, lexicon } = reading;
  const standsAlone = lexicon.alone.at(lower, number.start)?.end === number.end;
  if (!standsAlone && number.value < LEAST_WITHOUT_COUNTER) return false;
  if (isLetter(lower, next) && next === number.end && !lexicon.behindNumber.at(lower, next)) return false;
  return nounBefore(reading, number.start) !== null;
}

const LEAST_WITHOUT_COUNTER = 100;
const LEAST_WITH_HOW_MANY = 100_000_000;

/** ".5" within "1.2.5" belongs to the number before it. */
function isDecimalPart(lower: string, at: number): boolean {
  const mark = lower.charAt(at - 1);
  return (mark === '.' || mark === ',') && isDigit(lower, at - 2);
}

/** Letters that may follow digits without a space, in scripts whose words are not Latin, Greek or Cyrillic. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** "12abc" is a name, "сім'я" (a family) no seven; "12명" and "12-strong" are counts. */
function endsCleanly({ lower, lexicon, language }: TextReading, end: number): boolean {
  const { spaced } = language;
  if (lexicon.strength.at(lower, end)) return true;
  if (spaced && lower.charAt(end) === "'" && !isDigit(lower, end - 1) && isLetter(lower, end + 1)) return false;
  return !spaced || !isLetter(lower, end) || OTHER_SCRIPT.test(lower.charAt(end));
}
