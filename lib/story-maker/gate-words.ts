import { LANGUAGES } from '../language/index.ts';
import type { LanguageCode } from '../model.ts';

/** Letters that a word of a gate needs where words are set apart, and signs where they are not. */
const LEAST_LETTERS = 3;
const LEAST_SIGNS = 2;
/** What is found by its capitals alone may be shorter ("NK", "=РФ", "U.S."). */
const LEAST_CAPITALS = 2;

/** Whether a word is too short to open a story: it would be found on any page. `word` in the notation of `ConceptWords`. */
export function isTooShort(word: string, code: LanguageCode): boolean {
  const letters = word.match(/[\p{L}\p{N}]/gu) ?? [];
  if (LANGUAGES.find((language) => language.code === code)?.spaced === false)
    return letters.length < LEAST_SIGNS && !isCountrySign(word, code);
  const isCased = (word.startsWith('=') || /^[A-Z][A-Z.]{1,5}$/.test(word)) && !/\p{Ll}/u.test(word);
  return letters.length < (isCased ? LEAST_CAPITALS : LEAST_LETTERS);
}

/** Headlines in Korean name a country by one Chinese sign ("北"), which no word of theirs is written with. */
function isCountrySign(word: string, code: LanguageCode): boolean {
  return code === 'ko' && /^\p{Script=Han}$/u.test(word);
}
