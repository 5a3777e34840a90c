import { foldSigns } from '../text/normalise.ts';
import { stem } from './stem.ts';

/** A word of a text as the index knows it, and where it stood. */
export type Term = { readonly term: string; readonly start: number; readonly end: number };

/**
 * The terms of a text, in order. Letters lose case and diacritics, words their endings; a number is a term of its own
 * ("12,000" and "12000" are one, "12k" is 12000 too); scripts that write words together are cut into pairs of signs.
 * Offsets are UTF-16 units of `text`.
 */
export function termsOf(text: string): Term[] {
  const folded = foldSigns(text);
  const found: Term[] = [];
  for (const match of folded.matchAll(WORD)) {
    const surface = match[0];
    const start = match.index;
    if (isDigit(surface.charCodeAt(0))) {
      const value = numberOf(surface);
      found.push({ term: value, start, end: start + surface.length });
      continue;
    }
    if (JOINED.test(surface)) pushPairs(surface, start, found);
    else {
      const term = termOfWord(surface);
      if (term.length > 1) found.push({ term, start, end: start + surface.length });
    }
  }
  return found;
}

/** The term of one word of letters: folded and without its ending. Remembered, as texts repeat their words. */
export function termOfWord(surface: string): string {
  const known = stems.get(surface);
  if (known !== undefined) return known;
  const term = stem(foldWord(surface));
  if (stems.size >= MOST_REMEMBERED) stems.clear();
  stems.set(surface, term);
  return term;
}

/** Whether a term must be met exactly: it holds a digit, and digits are never fuzzy. */
export function isExact(term: string): boolean {
  for (let at = 0; at < term.length; at++) if (isDigit(term.charCodeAt(at))) return true;
  return false;
}

/** Lower case, without diacritics, dots of acronyms and the English genitive. */
export function foldWord(surface: string): string {
  let word = surface.toLowerCase();
  if (word.includes('.')) word = word.replaceAll('.', '');
  if (word.endsWith("'s")) word = word.slice(0, -2);
  if (!ASCII.test(word)) word = word.normalize('NFD').replace(MARKS, '').replace(SPECIAL, foldSpecial);
  return word;
}

/** A number, an acronym with dots, or letters and digits with an English genitive. */
const WORD =
  /\d{1,3}(?:[.,' ]\d{3})+(?![\d\p{L}])|\d+(?:[.,]\d+)*\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ASCII = /^[\x00-\x7f]*$/;
/** Marks of European scripts and of Arabic and Hebrew; not those that write vowels in Indian ones. */
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f]/g;
const SPECIAL = /[ßæœøłđıþð]/g;
const SPECIALS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
/** Scripts written without spaces, and Korean, whose particles cling to words. */
const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const THOUSANDS = /^(\d+(?:\.\d+)?)k$/;
const GROUPED = /^\d{1,3}(?:[.,' ]\d{3})+$/;

const MOST_REMEMBERED = 100_000;
const stems = new Map<string, string>();

function numberOf(surface: string): string {
  if (GROUPED.test(surface)) return surface.replace(/\D/g, '');
  const plain = surface.toLowerCase().replaceAll(',', '.');
  const thousands = THOUSANDS.exec(plain);
  if (thousands?.[1]) return String(Math.round(Number(thousands[1]) * 1000));
  return plain;
}

function pushPairs(surface: string, start: number, found: Term[]): void {
  const signs = Array.from(surface.toLowerCase());
  let at = start;
  signs.forEach((sign, i) => {
    const next = signs[i + 1];
    if (next !== undefined || i === 0) {
      found.push({ term: sign + (next ?? ''), start: at, end: at + sign.length + (next?.length ?? 0) });
    }
    at += sign.length;
  });
}

function foldSpecial(letter: string): string {
  return SPECIALS[letter] ?? letter;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
