import type { GateText } from './gate-text.ts';

/** What `lib/story/misspelt-names.ts` takes for a misspelt name: so many letters at least, so large a share of them wrong at most. */
const LEAST_LETTERS = 7;
const FUZZINESS = 0.25;
/** Fuse.js takes longer words apart and is content with any part. */
const LONGEST_PATTERN = 32;
/** Two letters more than a name may have: a longer word is like none, and pages cannot make this slow. */
const LONGEST_WORD = 102;
const LETTER = /\p{L}/u;

/** Whether a capitalised word at an offset could be taken for one of some names with its first letter. */
export function isNameAt(names: readonly string[], text: GateText, at: number): boolean {
  return wordsAt(text, at).some((word) => names.some((name) => couldBeName(word, name)));
}

/** The words that may begin at an offset: one ends behind its last letter, others where text nodes adjoin. */
function wordsAt({ lower, breaks }: GateText, from: number): string[] {
  const words: string[] = [];
  if (LETTER.test(lower.charAt(from - 1)) && !breaks.has(from)) return words;
  for (let at = from + 1; at <= lower.length && at - from <= LONGEST_WORD; at++) {
    const isEnd = at === lower.length || !LETTER.test(lower.charAt(at));
    if (at - from >= LEAST_LETTERS && (isEnd || breaks.has(at))) words.push(lower.slice(from, at));
    if (isEnd) break;
  }
  return words;
}

/** Whether a word could be taken for a name: never `false` where Fuse.js finds it there, in a fraction of its time. */
function couldBeName(word: string, name: string): boolean {
  if (word.charAt(0) !== name.charAt(0) || Math.abs(word.length - name.length) > 2) return false;
  return word.length > LONGEST_PATTERN || errorsWithin(word, name) <= word.length * FUZZINESS;
}

/** The fewest letters to change, leave out or put in so that `word` stands somewhere in `name`. */
function errorsWithin(word: string, name: string): number {
  let above = new Array<number>(name.length + 1).fill(0);
  for (let row = 1; row <= word.length; row++) {
    const here = [row];
    for (let column = 1; column <= name.length; column++) {
      const changed = (above[column - 1] ?? 0) + (word[row - 1] === name[column - 1] ? 0 : 1);
      here.push(Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return Math.min(...above);
}
