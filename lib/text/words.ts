import type { ConceptId, ConceptWords, Span } from '../model.ts';
import { signClass } from './sign-class.ts';

/** A word or phrase of a concept, found in a text. */
export type Hit = Span & { readonly concept: ConceptId };

/**
 * Finds all words of all concepts in one pass: time grows with the text's length, not with the number of words.
 * Takes folded text as it is and in lower case (same length); gives hits by start, longest first.
 */
export type Scanner = (folded: string, lower: string) => Hit[];

type Ending = { readonly concept: ConceptId; readonly open: boolean; readonly exact: string | null };
/** `next` by UTF-16 units; `rest` behind any further letters of a word ("северн* коре*"). */
type Node = { readonly next: Map<number, Node>; rest: Node | null; ends: Ending[] | null };

/** Acronyms ("NIS", "U.S.") are told from common words ("us") by their capitals. */
const ACRONYM = /^[A-Z][A-Z.]{1,5}$/;

/** Whether a word is found in its capitals only, as it is an acronym. */
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

/** In a word, stands for any further letters. */
const REST_OF_WORD = '*';
const STAR = REST_OF_WORD.charCodeAt(0);

/**
 * Notation of a word: `troop*` stands for any further letters (within a phrase too: `северн* коре*`), `*krieg` for any letters before, `=The North` for these
 * very capitals; acronyms keep theirs anyway. `spaced: false` is for scripts that write words together.
 */
export function scannerOf(lists: readonly ConceptWords[], spaced: boolean): Scanner {
  const fromStart: Node = node();
  const anywhere: Node = node();
  for (const list of lists) {
    for (const [concept, words] of Object.entries(list)) {
      for (const word of words) add(word, concept, fromStart, anywhere, spaced);
    }
  }
  const hasAnywhere = anywhere.next.size > 0 || anywhere.rest !== null;
  return (folded, lower) => {
    const hits: Hit[] = [];
    // The start of the word that goes on at `at`: a compound found by its end is one word.
    let word = 0;
    let goesOn = false;
    for (let at = 0; at < lower.length; at++) {
      const isPart = isLetter(lower, at);
      if (!goesOn || !isPart) word = at;
      if (!spaced || !goesOn) walk(fromStart, folded, lower, at, spaced, hits);
      if (hasAnywhere) walk(anywhere, folded, lower, word, spaced, hits, at);
      goesOn = isPart;
    }
    return withoutInner(hits);
  };
}

function walk(
  root: Node,
  folded: string,
  lower: string,
  start: number,
  spaced: boolean,
  hits: Hit[],
  from = start,
): void {
  let here: Node | undefined = root;
  for (let at = from; here; at++) {
    if (here.ends) {
      for (const { concept, open, exact } of here.ends) {
        if (spaced && !open && isLetter(lower, at)) continue;
        if (exact !== null && folded.slice(start, at) !== exact) continue;
        hits.push({ concept, start, end: open && spaced ? wordEnd(lower, at) : at });
      }
    }
    if (at >= lower.length) return;
    const code = lower.charCodeAt(at);
    if (here.rest && code !== STAR) {
      const end = wordEnd(lower, at);
      // a star that stands alone is a word, and two spaces are none
      if (end > at || lower.charAt(at - 1) !== ' ') walk(here.rest, folded, lower, start, spaced, hits, end);
    }
    here = code === STAR ? (here.rest ?? undefined) : here.next.get(code);
  }
}

function add(word: string, concept: ConceptId, fromStart: Node, anywhere: Node, spaced: boolean): void {
  const cased = word.startsWith('=') || isAcronym(word);
  const leading = word.startsWith('*');
  const open = word.endsWith('*');
  const exact = word.replace(/^[=*]/, '').replace(/\*$/, '');
  let here = leading && spaced ? anywhere : fromStart;
  for (const char of exact.toLowerCase().split('')) here = char === REST_OF_WORD ? restOf(here) : nextOf(here, char);
  here.ends ??= [];
  here.ends.push({ concept, open, exact: cased ? exact : null });
}

function restOf(here: Node): Node {
  here.rest ??= node();
  return here.rest;
}

function nextOf(here: Node, char: string): Node {
  const code = char.charCodeAt(0);
  const next = here.next.get(code) ?? node();
  here.next.set(code, next);
  return next;
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

function node(): Node {
  return { next: new Map(), rest: null, ends: null };
}

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
