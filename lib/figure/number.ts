import type { Language } from '../language/types.ts';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';

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

const NO_BREAK_SPACES = '\u00a0\u202f\u2009';

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

type Step = { end: number; multiplier: number | null; clashes: boolean };

/**
 * Takes one number word into `parts`: a value is put on top, a multiplier multiplies all that is smaller than it. One that
 * finds a part left over that its like or a smaller one made clashes: "between ten thousand and twelve thousand" is two
 * numbers, 三十五万 and "one million one hundred five thousand" are one.
 */
function readWord(
  lexicon: Lexicon,
  lower: string,
  at: number,
  parts: number[],
  scales: number[],
  begun: boolean,
): Step | null {
  const value = lexicon.values.at(lower, at);
  const multiplier = lexicon.multipliers.at(lower, at);
  if (multiplier && (!value || multiplier.end >= value.end)) {
    if (!begun && lexicon.values.at(lower, at) === null && !standsAlone(multiplier.value, lower, at)) return null;
    let smaller = 0;
    while (parts.length > 0 && (parts.at(-1) ?? 0) < multiplier.value) {
      smaller += parts.pop() ?? 0;
      scales.pop();
    }
    const before = parts.at(-1);
    if (before !== undefined && before % (multiplier.value * 10) !== 0) return null;
    const clashes = before !== undefined && (scales.at(-1) ?? 1) <= multiplier.value;
    parts.push((smaller || 1) * multiplier.value);
    scales.push(multiplier.value);
    return { end: multiplier.end, multiplier: multiplier.value, clashes };
  }
  if (!value || !fits(parts, value.value)) return null;
  parts.push(value.value);
  scales.push(1);
  return { end: value.end, multiplier: null, clashes: false };
}

/** In scripts without spaces a multiplier alone is a number (千人); elsewhere it is a bare "hundred", read by other parsers. */
function standsAlone(_value: number, lower: string, at: number): boolean {
  return /[\u3400-\u9fff\uac00-\ud7af]/.test(lower.charAt(at));
}

/** A further value fits only below what stands before: 20 + 3, 1,000 + 200, never 3 + 20. */
function fits(parts: readonly number[], value: number): boolean {
  const before = parts.at(-1);
  if (before === undefined) return true;
  if (before % 10 !== 0 || value >= before) return false;
  let unit = 1;
  while (before % (unit * 10) === 0) unit *= 10;
  return value < unit;
}

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

type DigitsRead = { end: number; value: number; plain: boolean };

/**
 * Digits with their separators. A group of exactly three digits behind a comma, point, apostrophe or narrow space is
 * thousands in every language: counts with three decimals do not occur in print, and languages borrow each other's
 * habits ("unos 12,000"). Anything else behind a comma or point is decimals.
 */
export function readDigits(text: string, lower: string, at: number, language: Language): DigitsRead | null {
  let end = at;
  while (isDigit(lower, end)) end++;
  if (end === at || end - at > 15) return null;
  let whole = lower.slice(at, end);
  let plain = true;
  const leadFits = end - at <= 3 && lower.charAt(at) !== '0';
  let separator: string | null = null;
  while (leadFits && isGroup(lower, end + 1)) {
    const sign = text.charAt(end);
    const shown = lower.charAt(end);
    const isSpace = shown === ' ' && (NO_BREAK_SPACES.includes(sign) || language.numbers.spaceGroups);
    if (!isSpace && shown !== ',' && shown !== '.' && shown !== "'") break;
    if (separator !== null && separator !== shown) break;
    separator = shown;
    whole += lower.slice(end + 1, end + 4);
    end += 4;
    plain = false;
  }
  if (plain && isIndianGroup(lower, end)) {
    // 1,00,000: groups of two before the last three
    while (lower.charAt(end) === ',' && isDigit(lower, end + 1)) {
      const size = isGroup(lower, end + 1) ? 3 : 2;
      whole += lower.slice(end + 1, end + 1 + size);
      end += 1 + size;
    }
    return { end, value: Number(whole), plain: false };
  }
  const mark = lower.charAt(end);
  const decimals =
    (mark === '.' || mark === ',') && mark !== separator && isDigit(lower, end + 1) ? digitsEnd(lower, end + 1) : end;
  if (decimals === end) return { end, value: Number(whole), plain };
  // "8,9,10": a list, not a fraction
  if (decimals - end > 7) return { end, value: Number(whole), plain };
  return { end: decimals, value: Number(`${whole}.${lower.slice(end + 1, decimals)}`), plain: false };
}

function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

function isIndianGroup(text: string, at: number): boolean {
  return /^(?:,\d\d)+,\d{3}(?!\d)/.test(text.slice(at, at + 20));
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}

/** 1.19 million is 1,190,000, not 1,189,999.9999. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
