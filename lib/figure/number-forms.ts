import type { Lexicon } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';
import type { NumberRead } from './number.ts';

/** "тысяч десять": a multiplier before its number makes an estimate. */
export function invertedNumber(
  lexicon: Lexicon,
  lower: string,
  at: number,
  read: (from: number) => NumberRead | null,
): NumberRead | null {
  const word = lexicon.inverted.at(lower, at);
  const from = word ? skipSpaces(lower, word.end) : at;
  if (!word || from === word.end) return null;
  const number = read(from);
  if (!number || number.value < 2 || number.value >= word.value || !Number.isInteger(number.value)) return null;
  return { ...number, start: at, value: number.value * word.value, plain: false, qualifier: 'about' };
}

/** "half a million", "three quarters of a million", "un quart de million": a part of one multiplier. */
export function fractionOfMultiplier(lexicon: Lexicon, lower: string, at: number): NumberRead | null {
  const fraction = lexicon.fractions.at(lower, at);
  if (!fraction) return null;
  // behind a blank or a hyphen
  const glued = skipSpaces(lower, fraction.end + 1);
  const of = lexicon.partitive.at(lower, glued);
  const article = skipSpaces(lower, of ? of.end : glued);
  const filler = lexicon.qualifierFillers.at(lower, article);
  for (const from of filler ? [article, skipSpaces(lower, filler.end)] : [article]) {
    const multiplier = lexicon.multipliers.at(lower, from);
    if (!multiplier) continue;
    return inWords(at, multiplier.end, Math.round(fraction.value * multiplier.value));
  }
  return null;
}

/** 一〇五〇: digits of a script without spaces set one behind the other; two without a nought are "two or three". */
export function digitByDigit(lexicon: Lexicon, lower: string, at: number): NumberRead | null {
  let digits = '';
  for (let digit = digitAt(lexicon, lower, at); digit !== null; digit = digitAt(lexicon, lower, at + digits.length))
    digits += digit;
  const end = at + digits.length;
  const least = digits.includes('0') ? 2 : 3;
  if (digits.length < least || digits.length > MOST_DIGITS || lexicon.multipliers.at(lower, end)) return null;
  return inWords(at, end, Number(digits));
}

function inWords(start: number, end: number, value: number): NumberRead {
  return { start, end, value, digits: false, plain: false, qualifier: 'exact' };
}

/** As many as a number holds without loss. */
export const MOST_DIGITS = 15;

function digitAt(lexicon: Lexicon, lower: string, at: number): number | null {
  const found = lexicon.values.at(lower, at);
  return found && found.end === at + 1 && found.value < 10 && !isDigit(lower, at) ? found.value : null;
}

/** "two and a half", "deux millions et demi", 一万半: a part of one, or of the multiplier before it. */
export function partBehind(lexicon: Lexicon, lower: string, end: number, spaced: boolean, multiplier: number | null) {
  const from = lower.charAt(end) === '-' ? end + 1 : skipSpaces(lower, end);
  const found = lexicon.partBehind.at(lower, spaced ? from : end);
  if (!found || spaced) return found;
  // 半 begins words as well (半分, 半島): what is counted stands right behind the half
  const next = skipSpaces(lower, found.end);
  return multiplier !== null && (lexicon.counters.at(lower, next) || !isLetter(lower, next)) ? found : null;
}

/** "one point five million": decimals in words, before a multiplier; what they come to and where that multiplier begins. */
export function spokenDecimals(lexicon: Lexicon, lower: string, end: number): { end: number; value: number } | null {
  const point = lexicon.point.at(lower, skipSpaces(lower, end));
  if (!point) return null;
  let value = 0;
  let unit = 1;
  let at = skipSpaces(lower, point.end);
  const digitAt = () => lexicon.values.at(lower, at) ?? lexicon.inner.at(lower, at);
  for (let digit = digitAt(); digit && digit.value < 10; digit = digitAt()) {
    unit /= 10;
    value += digit.value * unit;
    at = skipSpaces(lower, digit.end);
  }
  const multiplier = lexicon.multipliers.at(lower, at);
  // 三点二十 is a time of day
  return unit < 1 && multiplier && multiplier.value >= 1000 ? { end: at, value } : null;
}

const VULGAR: Readonly<Record<string, number>> = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 };
const SLASHED = /^ +(\d)\/(\d)(?![\d/])/;

/** "2½", "2 1/2": the part behind a whole number. */
export function slashedPart(lower: string, end: number): { end: number; value: number } | null {
  const sign = skipSpaces(lower, end);
  const vulgar = Object.hasOwn(VULGAR, lower.charAt(sign)) ? VULGAR[lower.charAt(sign)] : undefined;
  if (vulgar !== undefined) return { end: sign + 1, value: vulgar };
  const match = SLASHED.exec(lower.slice(end, end + 8));
  const [above, below] = [Number(match?.[1]), Number(match?.[2])];
  return match && above > 0 && above < below ? { end: end + match[0].length, value: above / below } : null;
}
