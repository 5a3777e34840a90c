import { hashOf } from './hash.ts';

/**
 * Finding the known words that an unknown one may be a misspelling of. Each known word lies in two buckets: that of its
 * length and first letters, and that of its length and last letters. A slip leaves one of the two ends whole, so a few
 * buckets hold all candidates, and they can be read one by one from a store.
 */

const SHORTEST = 4;
const LONGEST = 40;

/** Whether a word is long enough to be told from its misspelling. */
export function isMendable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST;
}

/** The two buckets, out of `count`, that a known word lies in. */
export function bucketsOf(word: string, count: number): [number, number] {
  return [head(word, word.length, count), tail(word, word.length, count)];
}

/** The buckets, out of `count`, where the words lie that an unknown word may stand for. */
export function bucketsNear(word: string, count: number): number[] {
  const slips = slipsIn(word);
  const found = new Set<number>();
  for (let length = word.length - slips; length <= word.length + slips; length++) {
    if (length < SHORTEST) continue;
    found.add(head(word, length, count));
    found.add(tail(word, length, count));
  }
  return Array.from(found);
}

/** How many slips a word may have: one in a short one. A slip is a letter too many, too few, another, or two swapped. */
export function slipsIn(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/** Which letters a word has, a bit for each remainder of 32: words that differ in many bits differ in many letters. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether the letters of two words leave it open that they are `slips` apart: each slip changes two bits at most. */
export function mayBeNear(a: number, b: number, slips: number): boolean {
  let bits = a ^ b;
  for (let left = 2 * slips; bits !== 0; left--) {
    if (left === 0) return false;
    bits &= bits - 1;
  }
  return true;
}

/**
 * How many slips (Damerau-Levenshtein, neighbours swapped counting one) lie between two words; `most + 1` where it is
 * more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most || b.length > LONGEST) return far;
  let [before, last, row] = [ROWS[0], ROWS[1], ROWS[2]] as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    row.fill(far, 0, b.length + 1);
    row[0] = Math.min(i, far);
    let least = row[0];
    const letter = a.charCodeAt(i - 1);
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const other = b.charCodeAt(j - 1);
      let slips = Math.min(
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
        (last[j - 1] ?? far) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        slips = Math.min(slips, (before[j - 2] ?? far) + 1);
      }
      row[j] = Math.min(slips, far);
      if (slips < least) least = slips;
    }
    if (least > most) return far;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? far;
}

const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/** Longer words are many: their buckets look at a letter more. */
function ends(length: number): number {
  return length < 7 ? 2 : 3;
}

function head(word: string, length: number, count: number): number {
  return hashOf(word.slice(0, ends(length)), length) % count;
}

function tail(word: string, length: number, count: number): number {
  return hashOf(word.slice(-ends(length)), ~length) % count;
}
