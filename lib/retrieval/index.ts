/**
 * Finds candidate claims for a text, among any number of them, by subject or by words; values play no part here.
 *
 * How it works: claims are cut into terms (`terms`, `stem`) and indexed once in typed arrays (`segment`), with the weight
 * of each term in each claim worked out beforehand (BM25 over title and statement). A text becomes weighted terms
 * (`query`); words that no claim has are mended from the index's own vocabulary (`near-words`, `mend`); the terms'
 * postings are added up, rarest first (`rank`, `best`); where words had to be guessed at, the first few claims are looked at again
 * by Fuse.js (`rerank`, `answer`). Digits are never fuzzy: a number is met as it is or not at all.
 *
 * `text-index` holds an index in memory: new claims go into a small segment of their own, merged as such segments grow.
 * `stored-index` searches one that lies in a store in small rows (`rows`), of which a look-up reads only those it needs.
 *
 * By subject, very many claims are first looked through as a `census`, in numbers, and only those chosen of it are read.
 */
import type { Claim, StoryId, SubjectId } from '../model.ts';
import type { TextDoc } from './segment.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';

/** Finds candidate claims: by subject where it is known, else by words. */
export type ClaimIndex = {
  readonly all: readonly Claim[];
  readonly bySubject: (story: StoryId, subject: SubjectId) => readonly Claim[];
  /** Claims of a story that share words with the text, best first. */
  readonly byWords: (story: StoryId, text: string, most: number) => readonly Claim[];
};

/** The index of a claim set; only active claims take part. Made once per set, and for words when first asked. */
export function claimIndex(claims: readonly Claim[]): ClaimIndex {
  const known = made.get(claims);
  if (known) return known;
  const index = build(claims.filter((claim) => claim.status === 'active'));
  made.set(claims, index);
  return index;
}

/** What is searched of a claim: its own words, what its speaker said, and its source's title. */
export function textOfClaim({ id, statement, quote, source }: Claim): TextDoc {
  return { id, title: source.title, statement: quote ? `${statement} ${quote}` : statement };
}

const made = new WeakMap<readonly Claim[], ClaimIndex>();

function build(active: readonly Claim[]): ClaimIndex {
  const subjects = Map.groupBy(active, (claim) => keyOf(claim.storyId, claim.subject));
  let words: { readonly index: TextIndex; readonly byId: ReadonlyMap<string, Claim> } | null = null;
  return {
    all: active,
    bySubject: (story, subject) => subjects.get(keyOf(story, subject)) ?? [],
    byWords(story, text, most) {
      words ??= { index: createTextIndex(active.map(textOfClaim)), byId: new Map(active.map((one) => [one.id, one])) };
      const { index, byId } = words;
      return index.search(text, most, (id) => byId.get(id)?.storyId === story).flatMap(({ id }) => byId.get(id) ?? []);
    },
  };
}

function keyOf(story: StoryId, subject: SubjectId): string {
  return `${story}\u0000${subject}`;
}
