import type { Averages, Segment } from './segment.ts';

/**
 * A segment cut into small rows with keys, for a store that reads by key: a look-up wants few of them, however large the
 * segment. Rows are plain data that can be cloned.
 */
export type IndexRow = TermRow | ListRow | WordRow | IdRow;

/** A bucket of terms with their postings; those of a common term are in a row of their own (`ListRow`), and 0 long here. */
export type TermRow = {
  readonly key: string;
  readonly kind: 'terms';
  readonly terms: readonly string[];
  /** In how many texts each term is. */
  readonly counts: Uint32Array;
  /** Postings of term i: from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
};
export type ListRow = {
  readonly key: string;
  readonly kind: 'list';
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
};
/** A bucket of words for mending. */
export type WordRow = { readonly key: string; readonly kind: 'words'; readonly words: readonly string[] };
/** Ids and stamps of `IDS_PER_ROW` texts. */
export type IdRow = {
  readonly key: string;
  readonly kind: 'ids';
  readonly ids: readonly string[];
  readonly stamps: Uint32Array;
};

/** What has to be known of a segment before any row of it is read. */
export type SegmentHead = {
  readonly id: number;
  readonly size: number;
  readonly averages: Averages;
  readonly termBuckets: number;
  readonly wordBuckets: number;
};

export const IDS_PER_ROW = 32;
/** A term in more texts than this gets a row of its own, so that its bucket stays small. */
const LONG_LIST = 512;

export function headOf(id: number, segment: Segment): SegmentHead {
  return {
    id,
    size: segment.ids.length,
    averages: segment.averages,
    termBuckets: segment.termStarts.length - 1,
    wordBuckets: segment.nearStarts.length - 1,
  };
}

/** What the keys of all rows of a segment begin with. */
export function prefixOf(id: number): string {
  return `${id}/`;
}
export function termKey({ id }: SegmentHead, bucket: number): string {
  return `${id}/t/${bucket}`;
}
export function wordKey({ id }: SegmentHead, bucket: number): string {
  return `${id}/w/${bucket}`;
}
export function idKey({ id }: SegmentHead, doc: number): string {
  return `${id}/i/${Math.floor(doc / IDS_PER_ROW)}`;
}
/** The row of a common term: its place in the row of its bucket. */
export function listKey({ id }: SegmentHead, bucket: number, place: number): string {
  return `${id}/l/${bucket}/${place}`;
}

/** All rows of a segment. */
export function rowsOf(segment: Segment, head: SegmentHead): IndexRow[] {
  const rows: IndexRow[] = [];
  for (let bucket = 0; bucket < head.termBuckets; bucket++) rows.push(...termRows(segment, head, bucket));
  for (let bucket = 0; bucket < head.wordBuckets; bucket++) {
    const places = segment.near.subarray(segment.nearStarts[bucket], segment.nearStarts[bucket + 1]);
    const words = Array.from(places, (place) => segment.words[place] ?? '');
    rows.push({ key: wordKey(head, bucket), kind: 'words', words });
  }
  for (let doc = 0; doc < head.size; doc += IDS_PER_ROW) {
    rows.push({
      key: idKey(head, doc),
      kind: 'ids',
      ids: segment.ids.slice(doc, doc + IDS_PER_ROW),
      stamps: segment.stamps.slice(doc, doc + IDS_PER_ROW),
    });
  }
  return rows;
}

function termRows(segment: Segment, head: SegmentHead, bucket: number): (TermRow | ListRow)[] {
  const first = segment.termStarts[bucket] ?? 0;
  const terms = segment.terms.slice(first, segment.termStarts[bucket + 1]);
  const ranges = terms.map((_, i): [number, number] => [
    segment.starts[first + i] ?? 0,
    segment.starts[first + i + 1] ?? 0,
  ]);
  const isLong = ([from, to]: [number, number]) => to - from > LONG_LIST;
  const starts = new Uint32Array(terms.length + 1);
  ranges.forEach((range, i) => {
    starts[i + 1] = (starts[i] ?? 0) + (isLong(range) ? 0 : range[1] - range[0]);
  });
  const docs = new Uint32Array(starts[terms.length] ?? 0);
  const weights = new Uint8Array(docs.length);
  const lists: ListRow[] = [];
  ranges.forEach((range, i) => {
    const [from, to] = range;
    if (isLong(range)) {
      const key = listKey(head, bucket, i);
      lists.push({ key, kind: 'list', docs: segment.docs.slice(from, to), weights: segment.weights.slice(from, to) });
      return;
    }
    docs.set(segment.docs.subarray(from, to), starts[i]);
    weights.set(segment.weights.subarray(from, to), starts[i]);
  });
  const counts = Uint32Array.from(ranges, ([from, to]) => to - from);
  return [{ key: termKey(head, bucket), kind: 'terms', terms, counts, starts, docs, weights }, ...lists];
}
