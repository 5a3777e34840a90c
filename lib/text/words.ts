import type { ConceptId, ConceptWords, Span } from '../model.ts';

/** A word or phrase of a concept, found in a text. */
export type Hit = Span & { readonly concept: ConceptId };

/**
 * Finds all words of all concepts in one pass: time grows with the text's length, not with the number of words.
 * Takes folded text as it is and in lower case (same length); gives hits by start, longest first.
 */
export type Scanner = (folded: string, lower: string) => Hit[];

type Ending = { readonly concept: ConceptId; readonly open: boolean; readonly exact: string | null };
type Node = { next: Map<string, Node>; ends: Ending[] };

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Acronyms ("NIS", "U.S.") are told from common words ("us") by their capitals. */
const ACRONYM = /^[A-Z][A-Z.]{1,5}$/;

/** Whether a word is found in its capitals only, as it is an acronym. */
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

/** In the trie, stands for any further letters of a word ("северн* коре*"). */
const REST_OF_WORD = '*';

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
  return (folded, lower) => {
    const hits: Hit[] = [];
    // The start of the word that goes on at `at`: a compound found by its end is one word.
    let word = 0;
    for (let at = 0; at < lower.length; at++) {
      const goesOn = isLetter(lower, at - 1);
      if (!goesOn || !isLetter(lower, at)) word = at;
      if (!spaced || !goesOn) walk(fromStart, folded, lower, at, spaced, hits);
      if (anywhere.next.size > 0) walk(anywhere, folded, lower, word, spaced, hits, at);
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
    for (const ending of here.ends) {
      if (spaced && !ending.open && isLetter(lower, at)) continue;
      if (ending.exact !== null && folded.slice(start, at) !== ending.exact) continue;
      hits.push({ concept: ending.concept, start, end: ending.open && spaced ? wordEnd(lower, at) : at });
    }
    if (at >= lower.length) return;
    const rest = here.next.get(REST_OF_WORD);
    if (rest && lower.charAt(at) !== REST_OF_WORD) {
      const end = wordEnd(lower, at);
      // a star that stands alone is a word, and two spaces are none
      if (end > at || lower.charAt(at - 1) !== ' ') walk(rest, folded, lower, start, spaced, hits, end);
    }
    here = here.next.get(lower.charAt(at));
  }
}

function add(word: string, concept: ConceptId, fromStart: Node, anywhere: Node, spaced: boolean): void {
  const cased = word.startsWith('=') || isAcronym(word);
  const leading = word.startsWith('*');
  const open = word.endsWith('*');
  const exact = word.replace(/^[=*]/, '').replace(/\*$/, '');
  let here = leading && spaced ? anywhere : fromStart;
  for (const char of exact.toLowerCase()) {
    let next = here.next.get(char);
    if (!next) {
      next = node();
      here.next.set(char, next);
    }
    here = next;
  }
  here.ends.push({ concept, open, exact: cased ? exact : null });
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
export function isHangul(text: string, at: number): boolean {
  return /\p{Script=Hangul}/u.test(text.charAt(at));
}

/** Whether the character at an offset belongs to a word. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);
  return at >= 0 && at < text.length && LETTER.test(text.charAt(at));
}

function node(): Node {
  return { next: new Map(), ends: [] };
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
