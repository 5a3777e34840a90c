import { LANGUAGES } from '../language/index.ts';
import type { LanguageCode } from '../model.ts';
import { foldSigns } from '../text/normalise.ts';
import { isTooShort } from './gate-words.ts';
import type { DraftWords } from './types.ts';

/** Longer than any phrase that is said twice in the same words. */
const MOST_LETTERS = 100;
const MOST_WORDS = 200;
/** A shorter beginning than this stands before too many words ("in*"). */
const LEAST_BEFORE_STAR = 3;

/** What a person typed into a field of words, taken apart: commas, semicolons and line ends part them. Each word once. */
export function wordsIn(typed: string): string[] {
  return tidyList(typed.split(/[,;\n，；、]/));
}

/** Each word as texts are read: composed letters, plain quotes and dashes, single spaces; empty and repeated ones gone. */
export function tidyList(words: readonly string[]): string[] {
  return [...new Set(words.map(tidyWord))].filter((word) => word !== '');
}

function tidyWord(word: string): string {
  return foldSigns(word.toWellFormed().normalize('NFC'))
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of the languages given, in their order; each has a list, if an empty one. */
export function tidyWords(words: DraftWords, languages: readonly LanguageCode[]): DraftWords {
  return Object.fromEntries(languages.map((code) => [code, tidyList(ownList(words, code))]));
}

/** Whether there is a word in any language. */
export function hasWords(words: DraftWords): boolean {
  return Object.values(words).some((list) => list.length > 0);
}

/** Why a word cannot be looked for, as a message's key, `null` where it can: `isName` for one that opens the story. */
export function wordProblem(word: string, code: LanguageCode, isName: boolean): string | null {
  const language = LANGUAGES.find((one) => one.code === code);
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (word.slice(0, -1).includes('*')) return 'word_star';
  if (word.startsWith('=')) return 'word_equals';
  if (!/\p{L}/u.test(word)) return 'word_letters';
  if (word.length > MOST_LETTERS) return 'word_long';
  if (letters < (language?.spaced === false ? 1 : 2)) return 'word_short';
  if (word.endsWith('*') && language?.spaced !== false && letters < LEAST_BEFORE_STAR) return 'word_short_star';
  if (isName && isTooShort(word, code)) return 'word_short';
  if (isName && language?.common.includes(word.toLowerCase())) return 'word_common';
  return null;
}

/** Whether a list holds more words than one looks for. */
export function isTooMany(list: readonly string[]): boolean {
  return list.length > MOST_WORDS;
}

/** The list of one language; what a draft from outside may lack is empty. */
export function ownList(words: DraftWords, code: LanguageCode): readonly string[] {
  return Object.hasOwn(words, code) ? (words[code] ?? []) : [];
}
