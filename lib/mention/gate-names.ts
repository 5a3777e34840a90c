import type { GateText } from './gate-text.ts';

/** What `lib/story/misspelt-names.ts` takes for a misspelt name: so many letters at least, so large a share of them wrong at most. */
const LEAST_LETTERS = 7;
const FUZZINESS = 0.25;
/** Fuse.js takes longer words apart and is content with any part. */
const LONGEST_PATTERN = 32;
/** Two letters more than a name may have: a longer word is like none, and pages cannot make this slow. */
const LONGEST_WORD = 102;
/** A word may be so much longer or shorter than the name. */
const FEW = 2;
const LETTER = /\p{L}/u;
/** Of the letters of ASCII, in lower case. */
const [A, Z] = [0x61, 0x7a];

/** Whether a capitalised word at an offset could be taken for one of some names with its first letter. */
export function isNameAt(names: readonly string[], text: GateText, at: number): boolean {
  const { lower, breaks } = text;
  // most words are shorter
  for (let index = at + LEAST_LETTERS - 1; index > at; index--) if (!isLetter(lower, index)) return false;
  if (isLetter(lower, at - 1) && !breaks.has(at)) return false;
  return names.some((name) => couldBeName(name, text, at));
}

/**
 * Whether a word that begins at an offset could be taken for a name: never `false` where Fuse.js finds it there, in a
 * fraction of its time. Goes on letter by letter for as long as it could: a word may end behind its last letter, or where
 * text nodes adjoin.
 */
function couldBeName(name: string, { lower, breaks }: GateText, from: number): boolean {
  if (lower.charCodeAt(from) !== name.charCodeAt(0)) return false;
  const most = Math.min(LONGEST_WORD, name.length + FEW);
  const mostErrors = name.length + FEW > LONGEST_PATTERN ? most : (name.length + FEW) * FUZZINESS;
  if (strangeLetters(name, lower, from) > mostErrors) return false;
  /** The fewest letters to change, leave out or put in so that the word so far ends with the letters of the name so far. */
  let above = new Uint8Array(name.length + 1);
  let here = new Uint8Array(name.length + 1);
  for (let row = 1; row <= most && isLetter(lower, from + row - 1); row++) {
    const errors = fillBelow(above, here, name, lower.charCodeAt(from + row - 1), row);
    // with each letter there are as many errors or more
    if (errors > mostErrors) return false;
    const isLong = row >= LEAST_LETTERS && row >= name.length - FEW;
    if (isLong && (row > LONGEST_PATTERN || errors <= row * FUZZINESS)) {
      if (!isLetter(lower, from + row) || breaks.has(from + row)) return true;
    }
    [above, here] = [here, above];
  }
  return false;
}

/** How many of the first letters a name has nowhere: each is an error. */
function strangeLetters(name: string, lower: string, from: number): number {
  let strange = 0;
  for (let at = from; at < from + LEAST_LETTERS; at++) if (!name.includes(lower.charAt(at))) strange++;
  return strange;
}

/** Fills the row `here` out of the one before; gives the least of it. A word has fewer letters than a byte can count. */
function fillBelow(above: Uint8Array, here: Uint8Array, name: string, letter: number, row: number): number {
  let [least, left, corner] = [row, row, above[0] as number];
  here[0] = row;
  for (let column = 1; column <= name.length; column++) {
    const over = above[column] as number;
    const changed = letter === name.charCodeAt(column - 1) ? corner : corner + 1;
    left = Math.min(changed, over + 1, left + 1);
    here[column] = left;
    if (left < least) least = left;
    corner = over;
  }
  return least;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= A && code <= Z : LETTER.test(text.charAt(at));
}
