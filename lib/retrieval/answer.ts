import type { Span } from '../model.ts';
import { cutsOf, type Mended } from './mend.ts';
import { isMendable } from './near-words.ts';
import type { QueryTerm } from './query.ts';
import { type Hit, type Postings, termsIn, type Wanted, type Weighed } from './rank.ts';
import { likeness } from './rerank.ts';
import type { TextDoc } from './segment.ts';

/** A text that shares words with another. */
export type TextHit = {
  readonly id: string;
  /** Only for order within one answer; larger is better. */
  readonly score: number;
  /** Where the query has what the text shares, each term once, in its order; UTF-16 units. */
  readonly shared: readonly Span[];
};

export type Found = Hit & { readonly text: TextDoc };

/** How many of the best Fuse.js looks at again. */
export const MOST_RERANKED = 12;
/** What a text that holds all unknown words as they are gains by it, as a share of what the same words known would count. */
const LIKENESS = 0.8;

/** Whether an asked term is to be guessed at: no text has it, and it is a word. */
export function isUnknown({ word }: QueryTerm, lists: readonly Postings[]): boolean {
  return lists.length === 0 && isMendable(word);
}

/** The terms that a tag may be made of, to look up before `guessed` is asked. */
export function partsOf(asked: QueryTerm, mended: readonly Mended[]): string[] {
  return mended.length > 0 || !asked.tagged ? [] : cutsOf(asked.word).flat();
}

/** What to look for instead of an unknown word: known ones near it or, of a tag, two whose letters it is made of. */
export function guessed<P extends Postings>(
  asked: QueryTerm,
  mended: readonly Mended[],
  find: (term: string) => readonly P[],
): Wanted<P>[] {
  if (mended.length > 0 || !asked.tagged) return mended.map(({ term, sure }) => ({ asked, sure, lists: find(term) }));
  const cut = cutsOf(asked.word).find((terms) => terms.every((term) => find(term).length > 0)) ?? [];
  return cut.map((term) => ({ asked, sure: 1, lists: find(term) }));
}

/** The found texts, best first, in their last order: unknown words are looked for in the first of them by Fuse.js. */
export function answerOf(
  found: readonly Found[],
  weighed: readonly Weighed[],
  unknown: readonly QueryTerm[],
  most: number,
): TextHit[] {
  const asked = new Set([...weighed.map((one) => one.asked), ...unknown]);
  const gain = LIKENESS * (found[0]?.score ?? 0) * (unknown.length / Math.max(1, asked.size));
  const alike = likeness(
    found.slice(0, MOST_RERANKED).map(({ text }) => text),
    unknown.map(({ word }) => word),
  );
  return found
    .map((hit, at) => ({ hit, score: hit.score + gain * (alike[at] ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ hit, score }) => ({
      id: hit.text.id,
      score,
      shared: termsIn(hit, weighed).flatMap(({ places }) => places.slice(0, 1)),
    }));
}
