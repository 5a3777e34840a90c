import type { Language } from '../language/types.ts';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';
import { isGroup, readDigits } from './digits.ts';
import { fits, readWord } from './number-words.ts';

/** The number that begins at `at`, or `null`. `text` is the original, `lower` its folded lower case. */
export function readNumber(text: string, lower: string, at: number, language: Language): NumberRead | null {
  const lexicon = lexiconOf(language);
  const parts: number[] = [];
  let end = at;
  let digits = false;
  let plain = true;
  let multiplied = false;
  let fraction = false;
  // where the last multiplier was taken in: what follows it and finds no place goes back to there
  let settled: { end: number; parts: readonly number[] } | null = null;
  // per part the multiplier that made it, 1 for none
  const scales: number[] = [];
  for (let next = at; ; ) {
    const written = isDigit(lower, next) ? readDigits(text, lower, next, language) : null;
    if (written) {
      if (digits && !multiplied) break;
      if (!fits(parts, written.value)) break;
      parts.push(written.value);
      scales.push(1);
      digits = true;
      fraction = !Number.isInteger(written.value);
      plain &&= written.plain && parts.length === 1;
      end = written.end;
    } else {
      const step = readWord(lexicon, lower, next, parts, scales, end > at);
      if (!step) break;
      if (step.clashes && settled) {
        return { start: at, end: settled.end, value: round(sum(settled.parts)), digits, plain: false };
      }
      plain = false;
      multiplied = step.multiplier !== null;
      end = step.end;
      if (step.multiplier) settled = { end, parts: [...parts] };
    }
    const joined = nextPart(lower, end, lexicon, language, multiplied);
    if (joined === null) break;
    next = joined;
  }
  if (end === at) return null;
  const suffix = fraction || digits ? lexicon.suffixes.at(lower, end) : null;
  if (suffix && !multiplied && !isLetter(lower, suffix.end)) {
    return { start: at, end: suffix.end, value: round(sum(parts) * suffix.value), digits, plain: false };
  }
  return { start: at, end, value: round(sum(parts)), digits, plain };
}

/** A number as written: digits, words, or both ("12 thousand", "fifteen hundred", "1만 2천"). */
export type NumberRead = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Whether any digit took part. */
  readonly digits: boolean;
  /** Written without grouping, multiplier or word: may be a year. */
  readonly plain: boolean;
};

function nextPart(
  lower: string,
  end: number,
  lexicon: Lexicon,
  language: Language,
  multiplied: boolean,
): number | null {
  const spaced = skipSpaces(lower, end);
  const joiner = lexicon.joiners.at(lower, spaced);
  const after = joiner ? skipSpaces(lower, joiner.end) : spaced;
  const wordHere = (at: number) => lexicon.values.at(lower, at) !== null || lexicon.multipliers.at(lower, at) !== null;
  if (joiner && isLetter(lower, after) && !isDigit(lower, after) && wordHere(after)) return after;
  if (wordHere(spaced)) return spaced;
  // "1만 2천", "1万2千": in these scripts digits go on behind a multiplier
  if (!language.spaced && isDigit(lower, spaced) && spaced - end <= 1 && !isDigit(lower, end - 1)) return spaced;
  // "12 mil 500": digits below the multiplier
  if (multiplied && language.spaced && isGroup(lower, spaced) && spaced - end === 1) return spaced;
  return null;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}

/** 1.19 million is 1,190,000, not 1,189,999.9999. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
