import { foldSigns } from '../../../lib/text/normalise.ts';

const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;
/** A sign within a number: "12,000", "12.000", "12’000"; spaces are left alone, since two numbers may stand side by side. */
const WITHIN_NUMBER = /(\d)[,.'](?=\d{3}(?!\d))/g;

/** Text as the table searches it: lower case, without accents, numbers without their separators. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const letters = PLAIN.test(lower) ? lower : foldSigns(lower).normalize('NFKD').replace(MARKS, '');
  return letters.replace(WITHIN_NUMBER, '$1');
}

/** The words of a search as `fold` has them, each once. */
export function foldedWords(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/).map(trimmed).filter(Boolean))];
}

/** Whether a folded text has a word, or one that begins or ends with it; a number is met as it is or not at all. */
export function holds(text: string, word: string): boolean {
  const startsWithDigit = isDigit(word.charCodeAt(0));
  const endsWithDigit = isDigit(word.charCodeAt(word.length - 1));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (startsWithDigit && isDigit(text.charCodeAt(at - 1))) continue;
    if (endsWithDigit && isDigit(text.charCodeAt(at + word.length))) continue;
    return true;
  }
  return false;
}

/** Quotes and commas about a word are none of it; a sign that stands alone is one. */
function trimmed(word: string): string {
  return word.replace(/^["'(,;:]+|["'),;:.?!]+$/g, '');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
