import { docReader, type Read, type TextDoc } from './doc-reader.ts';
import { hashOf } from './hash.ts';
import { bucketsOf, lettersOf } from './near-words.ts';

export type { TextDoc } from './doc-reader.ts';

/**
 * An index of some texts that never changes: plain strings and typed arrays, so that it can be cloned, stored and read back
 * as it is. Terms lie by bucket (their hash), words for mending by theirs; `…Starts[b]` to `…Starts[b + 1]` is bucket b.
 */
export type Segment = {
  /** Claim ids; a text's number is its place here. */
  readonly ids: readonly string[];
  /** What each text was when it was indexed (`stampOf`). */
  readonly stamps: Uint32Array;
  readonly averages: Averages;
  readonly terms: readonly string[];
  readonly termStarts: Uint32Array;
  /** Postings of term t: `docs` and `weights` from `starts[t]` to `starts[t + 1]`, texts rising. */
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  /** How much the term says of the text (BM25 without rarity), 255 at most. */
  readonly weights: Uint8Array;
  readonly words: readonly string[];
  readonly letters: Int32Array;
  readonly nearStarts: Uint32Array;
  /** Places in `words`. */
  readonly near: Uint32Array;
};

/** Terms in a title and in a statement, on average. */
export type Averages = { readonly title: number; readonly statement: number };

/** BM25's saturation and its two fields' length norms: on tuning sets all near these do about equally well. */
const SATURATION = 1.2;
const LENGTH_NORM = 0.4;
/** How many terms or words a bucket holds on average: what one read from a store brings in. */
const PER_BUCKET = 32;

/** Indexes texts. `averages` are those of the larger index that it belongs to, so that weights can be compared. */
export function buildSegment(docs: readonly TextDoc[], averages?: Averages): Segment {
  const builder = segmentBuilder();
  builder.add(docs);
  return builder.finish(averages);
}

export type SegmentBuilder = {
  /** Reads some more texts, which is most of the work. */
  readonly add: (docs: readonly TextDoc[]) => void;
  readonly finish: (averages?: Averages) => Segment;
};

/** The same for texts that come in some at a time. */
export function segmentBuilder(): SegmentBuilder {
  const reader = docReader();
  const ids: string[] = [];
  const stamps: number[] = [];
  return {
    add(docs) {
      for (const doc of docs) {
        reader.read(doc);
        ids.push(doc.id);
        stamps.push(stampOf(doc));
      }
    },
    finish: (averages) => ({ ids, stamps: Uint32Array.from(stamps), ...indexOf(reader.finish(), averages) }),
  };
}

function indexOf(read: Read, averages?: Averages): Omit<Segment, 'ids' | 'stamps'> {
  const norm = averages ?? averagesOf(read.lengths);
  const terms = inBuckets(Array.from(read.ordinals.keys()), (term, count) => [hashOf(term) % count]);
  const place = new Uint32Array(terms.items.length);
  terms.order.forEach((item, at) => {
    place[item] = at;
  });
  const near = inBuckets(Array.from(read.words), bucketsOf);
  return {
    averages: norm,
    terms: Array.from(terms.order, (item) => terms.items[item] ?? ''),
    termStarts: terms.starts,
    ...postingsOf(read, place, norm),
    words: near.items,
    letters: Int32Array.from(near.items, lettersOf),
    nearStarts: near.starts,
    near: near.order,
  };
}

/** Tells a text from what it was before. */
export function stampOf({ title, statement }: TextDoc): number {
  return hashOf(statement, hashOf(title));
}

function postingsOf({ entries, lengths }: Read, place: Uint32Array, norm: Averages) {
  const starts = new Uint32Array(place.length + 1);
  for (let i = 0; i < entries.length; i++) bump(starts, (place[entries.term[i] ?? 0] ?? 0) + 1);
  accumulate(starts);
  const next = starts.slice();
  const docs = new Uint32Array(entries.length);
  const weights = new Uint8Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const doc = entries.doc[i] ?? 0;
    const often =
      (entries.inTitle[i] ?? 0) / lengthNorm(lengths[2 * doc] ?? 0, norm.title) +
      (entries.inStatement[i] ?? 0) / lengthNorm(lengths[2 * doc + 1] ?? 0, norm.statement);
    const at = bump(next, place[entries.term[i] ?? 0] ?? 0);
    docs[at] = doc;
    weights[at] = Math.max(1, Math.round((255 * often) / (SATURATION + often)));
  }
  return { starts, docs, weights };
}

function lengthNorm(length: number, average: number): number {
  return 1 - LENGTH_NORM + (LENGTH_NORM * length) / average;
}

/** Texts without a title say nothing of how long titles are. */
function averagesOf(lengths: Uint32Array): Averages {
  const mean = (field: number) => {
    const filled = lengths.filter((length, at) => at % 2 === field && length > 0);
    return filled.reduce((sum, length) => sum + length, 0) / filled.length || 1;
  };
  return { title: mean(0), statement: mean(1) };
}

/** Items by bucket: `order` names places in `items`; an item may lie in several buckets. */
function inBuckets(items: readonly string[], bucketsFor: (item: string, count: number) => readonly number[]) {
  const count = Math.max(1, Math.ceil(items.length / PER_BUCKET));
  const starts = new Uint32Array(count + 1);
  const buckets = items.map((item) => Array.from(new Set(bucketsFor(item, count))));
  for (const some of buckets) for (const bucket of some) bump(starts, bucket + 1);
  accumulate(starts);
  const next = starts.slice();
  const order = new Uint32Array(starts[count] ?? 0);
  buckets.forEach((some, item) => {
    for (const bucket of some) order[bump(next, bucket)] = item;
  });
  return { items, starts, order };
}

/** Adds one at a place and gives what was there before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

function accumulate(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}
