import { lettersOf, mayBeNear, slipsBetween, slipsIn } from './near-words.ts';
import { termOfWord } from './terms.ts';

/** A known term that an unknown word may stand for, and how sure that is (1: certain). */
export type Mended = { readonly term: string; readonly sure: number };

/** How sure one and two slips leave it. */
const ONE_SLIP = 0.8;
const TWO_SLIPS = 0.5;
/** A first letter is seldom mistaken. */
const SAME_START = 0.3;
const MOST = 2;
/** What the second guess counts for beside the first. */
const SECOND_GUESS = 0.7;

/** Collects, out of more than enough candidates, the known words nearest to an unknown one. */
export type Mender = { readonly offer: (candidate: string, letters?: number) => void; readonly best: () => Mended[] };

/** Takes a word, folded, that the index does not know. Candidates are folded words that it does. */
export function menderOf(word: string): Mender {
  const most = slipsIn(word);
  const own = lettersOf(word);
  const found = new Map<string, number>();
  return {
    offer(candidate, letters = lettersOf(candidate)) {
      if (Math.abs(candidate.length - word.length) > most || !mayBeNear(own, letters, most)) return;
      if (found.has(candidate)) return;
      const slips = slipsBetween(word, candidate, most);
      if (slips <= most) found.set(candidate, slips - (candidate[0] === word[0] ? SAME_START : 0));
    },
    best() {
      const sorted = Array.from(found).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
      const mended = new Map<string, number>();
      for (const [candidate, distance] of sorted) {
        if (mended.size === MOST) break;
        const { term } = termOfWord(candidate);
        const sure = (distance > 1 ? TWO_SLIPS : ONE_SLIP) * (mended.size === 0 ? 1 : SECOND_GUESS);
        if (!mended.has(term)) mended.set(term, sure);
      }
      return Array.from(mended, ([term, sure]) => ({ term, sure }));
    },
  };
}

/** A tag's words written together may be two known ones ("northkorea"): its cuts, those in the middle first. */
export function cutsOf(word: string): [string, string][] {
  const cuts: [string, string][] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    cuts.push([termOfWord(word.slice(0, at)).term, termOfWord(word.slice(at)).term]);
  }
  return cuts.sort(([a, b], [c, d]) => Math.min(c.length, d.length) - Math.min(a.length, b.length));
}

const SHORTEST_PART = 3;
