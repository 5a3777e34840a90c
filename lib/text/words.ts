import type { ConceptId, ConceptWords, Span } from '../model.ts';
import { signClass } from './sign-class.ts';
import { nodeBehind, type Trie, trieOf } from './trie.ts';

/** A word or phrase of a concept, found in a text. */
export type Hit = Span & { readonly concept: ConceptId };

/**
 * Finds all words of all concepts in one pass: time grows with the text's length, not with the number of words.
 * Takes folded text as it is and in lower case (same length); gives hits by start, longest first.
 */
export type Scanner = (folded: string, lower: string) => Hit[];

type Ending = { readonly concept: ConceptId; readonly open: boolean; readonly exact: string | null };
/** Acronyms ("NIS", "U.S.") are told from common words ("us") by their capitals. */
const ACRONYM = /^[A-Z][A-Z.]{1,5}$/;

/** Whether a word is found in its capitals only, as it is an acronym. */
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

/** Words as a tree, and the node behind any further letters of a word, 0 where none may follow. */
type Words = { readonly trie: Trie<Ending>; readonly rests: Int32Array };

/** In a word, stands for any further letters ("северн* коре*"). */
const STAR = '*'.charCodeAt(0);

/**
 * Notation of a word: `troop*` stands for any further letters (within a phrase too: `северн* коре*`), `*krieg` for any letters before, `=The North` for these
 * very capitals; acronyms keep theirs anyway. `spaced: false` is for scripts that write words together.
 */
export function scannerOf(lists: readonly ConceptWords[], spaced: boolean): Scanner {
  const words = lists.flatMap((list) =>
    Object.entries(list).flatMap(([concept, own]) => own.map((word) => ({ word, concept }))),
  );
  const isAnywhere = ({ word }: { readonly word: string }) => spaced && word.startsWith('*');
  const fromStart = wordsOf(words.filter((one) => !isAnywhere(one)).map(entryOf));
  const anywhere = wordsOf(words.filter(isAnywhere).map(entryOf));
  const hasAnywhere = anywhere.trie.ends.length > 1;
  return (folded, lower) => {
    const hits: Hit[] = [];
    // The start of the word that goes on at `at`: a compound found by its end is one word.
    let word = 0;
    let goesOn = false;
    for (let at = 0; at < lower.length; at++) {
      const isPart = isLetter(lower, at);
      if (!goesOn || !isPart) word = at;
      if (!spaced || !goesOn) walk(fromStart, 0, folded, lower, at, spaced, hits);
      if (hasAnywhere) walk(anywhere, 0, folded, lower, word, spaced, hits, at);
      goesOn = isPart;
    }
    return withoutInner(hits);
  };
}

function walk(
  words: Words,
  root: number,
  folded: string,
  lower: string,
  start: number,
  spaced: boolean,
  hits: Hit[],
  from = start,
): void {
  const { trie, rests } = words;
  let here = root;
  for (let at = from; ; at++) {
    const ends = trie.ends[here];
    if (ends) {
      for (const { concept, open, exact } of ends) {
        if (spaced && !open && isLetter(lower, at)) continue;
        if (exact !== null && folded.slice(start, at) !== exact) continue;
        hits.push({ concept, start, end: open && spaced ? wordEnd(lower, at) : at });
      }
    }
    if (at >= lower.length) return;
    const code = lower.charCodeAt(at);
    const rest = code === STAR ? 0 : (rests[here] ?? 0);
    if (rest !== 0) {
      const end = wordEnd(lower, at);
      // a star that stands alone is a word, and two spaces are none
      if (end > at || lower.charAt(at - 1) !== ' ') walk(words, rest, folded, lower, start, spaced, hits, end);
    }
    here = nodeBehind(trie, here, code);
    if (here === 0) return;
  }
}

function wordsOf(entries: readonly (readonly [string, Ending])[]): Words {
  const trie = trieOf(entries);
  return { trie, rests: Int32Array.from(trie.ends, (_, node) => nodeBehind(trie, node, STAR)) };
}

/** A word without its notation, in lower case, and what it ends. */
function entryOf({ word, concept }: { readonly word: string; readonly concept: ConceptId }): readonly [string, Ending] {
  const cased = word.startsWith('=') || isAcronym(word);
  const exact = word.replace(/^[=*]/, '').replace(/\*$/, '');
  return [exact.toLowerCase(), { concept, open: word.endsWith('*'), exact: cased ? exact : null }];
}

/** Of hits of one concept, one that lies within a longer one says nothing more. */
export function withoutInner(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const reach = new Map<ConceptId, number>();
  return hits.filter((hit) => {
    if (hit.end <= (reach.get(hit.concept) ?? -1)) return false;
    reach.set(hit.concept, hit.end);
    return true;
  });
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isLetter(text, at)) at++;
  return at;
}

/** Whether a Korean syllable stands at an offset: a script that sets words apart, but not the endings of a word. */
export const isHangul = signClass(/\p{Script=Hangul}/u);

/** Whether the character at an offset belongs to a word. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);
  return isFurtherLetter(text, at);
}

const isFurtherLetter = signClass(/[\p{L}\p{N}\p{M}]/u);

/** Index of the first of `items` (by start) that starts at or behind an offset. */
export function firstFrom(items: readonly Span[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
