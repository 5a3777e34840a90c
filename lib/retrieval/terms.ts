import { foldSigns } from '../text/normalise.ts';
import { stem } from './stem.ts';

/** Takes a term of a text, the word it came from (folded; '' for numbers and pairs of signs), and where it stands. */
export type TakeTerm = (term: string, word: string, start: number, end: number) => void;

/**
 * Hands over the terms of a text in order. Letters lose case and diacritics, words their endings; a number is a term of its
 * own ("12,000" and "12000" are one, "12k" is 12000 too); scripts that write words together are cut into pairs of signs.
 * Single letters are left out. Offsets are UTF-16 units of `text`.
 */
export function eachTerm(text: string, take: TakeTerm): void {
  for (const match of foldSigns(text).matchAll(WORD)) {
    const surface = match[0];
    const start = match.index;
    const end = start + surface.length;
    if (isDigit(surface.charCodeAt(0))) take(numberOf(surface), '', start, end);
    else if (JOINED.test(surface)) takePairs(surface, start, take);
    else {
      const { term, word } = termOfWord(surface);
      if (term.length > 1) take(term, word, start, end);
    }
  }
}

/** A word as it is compared with others and the term that stands for it. */
export type WordTerm = { readonly term: string; readonly word: string };

/** The term of one word of letters: folded and without its ending. Remembered, as texts repeat their words. */
export function termOfWord(surface: string): WordTerm {
  const known = remembered.get(surface);
  if (known) return known;
  const word = foldWord(surface);
  const made = { term: stem(word), word: isExact(word) ? '' : word };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(surface, made);
  return made;
}

/** Whether a term holds a digit: digits are never fuzzy, so it is met exactly or not at all. */
export function isExact(term: string): boolean {
  for (let at = 0; at < term.length; at++) if (isDigit(term.charCodeAt(at))) return true;
  return false;
}

/** A number, an acronym with dots, or letters and digits with an English genitive. */
const WORD =
  /\d{1,3}(?:[.,' ]\d{3})+(?![\d\p{L}])|\d+(?:[.,]\d+)*\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu;
const ASCII = /^[ -~]*$/;
/** Marks of European scripts, Hebrew and Arabic; not those that write vowels in Indian ones. */
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f]/g;
/** Letters that no decomposition takes apart. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' }),
);
/** Scripts written without spaces, and Korean, whose particles cling to words. */
const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const GROUPED = /^\d{1,3}(?:[.,' ]\d{3})+$/;
const THOUSANDS = /^(\d+(?:\.\d+)?)k$/;

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, WordTerm>();

function foldWord(surface: string): string {
  let word = surface.toLowerCase();
  if (word.includes('.')) word = word.replaceAll('.', '');
  if (word.endsWith("'s")) word = word.slice(0, -2);
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[ßæœøłđıþð]/g, (letter) => SPECIAL.get(letter) ?? letter);
}

function numberOf(surface: string): string {
  if (GROUPED.test(surface)) return surface.replace(/\D/g, '');
  const plain = surface.toLowerCase().replaceAll(',', '.');
  const thousands = THOUSANDS.exec(plain)?.[1];
  return thousands ? String(Math.round(Number(thousands) * 1000)) : plain;
}

function takePairs(surface: string, start: number, take: TakeTerm): void {
  const signs = Array.from(surface.toLowerCase());
  let at = start;
  signs.forEach((sign, i) => {
    const next = signs[i + 1];
    if (next !== undefined) take(sign + next, '', at, at + sign.length + next.length);
    else if (i === 0) take(sign, '', at, at + sign.length);
    at += sign.length;
  });
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
