import type { QueryTerm } from './query.ts';

/** Where one segment has a term. `docs` is empty while a long list is not loaded. */
export type Postings = {
  readonly segment: number;
  readonly count: number;
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
  /** The list is `docs` and `weights` from here, `count` long. */
  readonly from: number;
};

/** A term of the index that a query asks for, with its postings in all segments. */
export type Wanted<P extends Postings = Postings> = {
  readonly asked: QueryTerm;
  /** 1 for the query's own word, less for a guess at what it means. */
  readonly sure: number;
  readonly lists: readonly P[];
};

export type Weighed<P extends Postings = Postings> = Wanted<P> & { readonly weight: number };

export type Hit = { readonly segment: number; readonly doc: number; readonly score: number };

/** Rare words say more than BM25's logarithm gives them: tuned on descriptions of one thing by two hands. */
const RARITY_POWER = 1.2;
/** Postings looked at for a query; the rarest terms come first, and at least two of them are taken. */
const MOST_POSTINGS = 20_000;
const FEWEST_TERMS = 2;
/** The share of the heaviest term's weight from which on a shared term says why a text was found. */
const WORTH_TELLING = 0.15;

/** What each wanted term counts for among `total` texts, rarest first; the commonest are left out where all are too many. */
export function weigh<P extends Postings>(wanted: readonly Wanted<P>[], total: number): Weighed<P>[] {
  const counted = wanted
    .map((one) => ({ one, count: one.lists.reduce((sum, list) => sum + list.count, 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const taken: Weighed<P>[] = [];
  let postings = 0;
  for (const { one, count } of counted) {
    postings += count;
    if (postings > MOST_POSTINGS && taken.length >= FEWEST_TERMS) break;
    const rarity = Math.log(1 + (Math.max(0, total - count) + 0.5) / (count + 0.5)) ** RARITY_POWER;
    taken.push({ ...one, weight: rarity * one.asked.weight * one.sure });
  }
  return taken;
}

/** The query's terms that a text has, in the query's order; without those that count for little beside the heaviest. */
export function termsIn(hit: Hit, weighed: readonly Weighed[]): QueryTerm[] {
  const found = new Set<QueryTerm>();
  const least = WORTH_TELLING * Math.max(...weighed.map(({ weight }) => weight));
  for (const { asked, lists, weight } of weighed) {
    if (weight < least) continue;
    if (lists.some((list) => list.segment === hit.segment && holds(list, hit.doc))) found.add(asked);
  }
  return Array.from(found).sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

function holds({ docs, from, count }: Postings, doc: number): boolean {
  let low = from;
  let high = from + count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = docs[middle] ?? 0;
    if (here === doc) return true;
    if (here < doc) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
