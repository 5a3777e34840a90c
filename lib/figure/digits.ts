import type { Language } from '../language/types.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';
import { MOST_DIGITS } from './number-forms.ts';

/**
 * Digits with their separators. A group of exactly three digits behind a comma, point, apostrophe or narrow space is
 * thousands in every language: counts with three decimals do not occur in print, and languages borrow each other's
 * habits ("unos 12,000"). Only before a multiplier are three digits behind the language's own sign decimals ("1.125
 * million"). Anything else behind a comma or point is decimals.
 */
export function readDigits(
  text: string,
  lower: string,
  at: number,
  language: Language,
  lexicon: Lexicon,
): DigitsRead | null {
  let end = at;
  while (isDigit(lower, end)) end++;
  if (end === at || end - at > MOST_DIGITS) return null;
  let whole = lower.slice(at, end);
  let plain = true;
  const leadFits = end - at <= 3 && lower.charAt(at) !== '0';
  const precise = preciseDecimals(lower, at, end, language, lexicon);
  if (precise !== null) return precise;
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
  // "12, 000": a group of noughts is no number of its own
  while (
    leadFits &&
    (separator === null || separator === lower.charAt(end)) &&
    NOUGHTS.test(lower.slice(end, end + 6))
  ) {
    separator = lower.charAt(end);
    whole += '000';
    end += 5;
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

type DigitsRead = { end: number; value: number; plain: boolean };

const NO_BREAK_SPACES = '\u00a0\u202f\u2009';
const NOUGHTS = /^[,.] 000(?!\d)/;

/** "1.125 million": three decimals and a multiplier behind them. */
function preciseDecimals(
  lower: string,
  at: number,
  mark: number,
  language: Language,
  lexicon: Lexicon,
): DigitsRead | null {
  if (lower.charAt(mark) !== language.numbers.decimal || !isGroup(lower, mark + 1)) return null;
  const end = mark + 4;
  const suffix = lexicon.suffixes.at(lower, end);
  const multiplier = lexicon.multipliers.at(lower, skipSpaces(lower, end));
  if (!multiplier && (!suffix || isLetter(lower, suffix.end))) return null;
  return { end, value: Number(`${lower.slice(at, mark)}.${lower.slice(mark + 1, end)}`), plain: false };
}

export function isGroup(text: string, at: number): boolean {
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
