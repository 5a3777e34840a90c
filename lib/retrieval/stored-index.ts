import { answerOf, type Found, guessed, isUnknown, MOST_RERANKED, partsOf, type TextHit } from './answer.ts';
import { bestOf } from './best.ts';
import { hashOf } from './hash.ts';
import { type Mended, menderOf } from './mend.ts';
import { bucketsNear } from './near-words.ts';
import { readQuery } from './query.ts';
import { type Hit, type Postings, type Wanted, type Weighed, weigh } from './rank.ts';
import { IDS_PER_ROW, type IndexRow, idKey, listKey, type SegmentHead, termKey, wordKey } from './rows.ts';
import { stampOf, type TextDoc } from './segment.ts';

/** What a stored index is read through. Both give their answers in the order asked, `undefined` for what is not there. */
export type IndexReader = {
  readonly rows: (keys: readonly string[]) => Promise<readonly (IndexRow | undefined)[]>;
  /** Texts as they are now; none for one that is gone or not wanted. */
  readonly texts: (ids: readonly string[]) => Promise<readonly (TextDoc | undefined)[]>;
};

/** How many candidates are looked at first; where too many of them are stale or not wanted, four times as many, up to a limit. */
const FIRST_LOOK = 16;
const LAST_LOOK = 65_536;

/**
 * The texts that share words with a text, best first, `most` at most; reads only the rows that it needs. A text that was
 * changed or removed since it was indexed is found out by its stamp and left out, so an index need not be told of it.
 */
export async function searchRows(
  heads: readonly SegmentHead[],
  reader: IndexReader,
  text: string,
  most: number,
): Promise<TextHit[]> {
  const rows = cached(reader);
  const asked = readQuery(text);
  const known = await findTerms(
    heads,
    rows,
    asked.map(({ term }) => term),
  );
  const find = (term: string) => known.get(term) ?? [];
  const wanted: Wanted<StoredPostings>[] = asked.map((one) => ({ asked: one, sure: 1, lists: find(one.term) }));
  const unknown = asked.filter((one) => isUnknown(one, find(one.term)));
  const mended = await mend(
    heads,
    rows,
    unknown.map(({ word }) => word),
  );
  const more = unknown.flatMap((one, i) => [
    ...(mended[i] ?? []).map(({ term }) => term),
    ...partsOf(one, mended[i] ?? []),
  ]);
  for (const [term, lists] of await findTerms(heads, rows, more)) known.set(term, lists);
  unknown.forEach((one, i) => {
    wanted.push(...guessed(one, mended[i] ?? [], find));
  });

  const sizes = heads.map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const weighed = await loadLists(weigh(wanted, total), rows);
  for (let look = Math.max(FIRST_LOOK, most); ; look *= 4) {
    const hits = bestOf(weighed, sizes, look);
    const found = await textsOf(hits, heads, rows, reader);
    const enough = found.length >= Math.max(most, MOST_RERANKED);
    if (enough || hits.length < look || look >= LAST_LOOK) return answerOf(found, weighed, unknown, most);
  }
}

type StoredPostings = Postings & { readonly listKey: string | null };
type Rows = (keys: readonly string[]) => Promise<Map<string, IndexRow>>;

/** Reads each row once. */
function cached(reader: IndexReader): Rows {
  const held = new Map<string, IndexRow>();
  return async (keys) => {
    const missing = Array.from(new Set(keys)).filter((key) => !held.has(key));
    if (missing.length > 0) {
      for (const row of await reader.rows(missing)) if (row) held.set(row.key, row);
    }
    return held;
  };
}

async function findTerms(heads: readonly SegmentHead[], rows: Rows, terms: readonly string[]) {
  const wanted = Array.from(new Set(terms)).flatMap((term) => heads.map((head, segment) => ({ term, head, segment })));
  const bucketOf = (term: string, { termBuckets }: SegmentHead) => hashOf(term) % termBuckets;
  const held = await rows(wanted.map(({ term, head }) => termKey(head, bucketOf(term, head))));
  const found = new Map<string, StoredPostings[]>(terms.map((term) => [term, []]));
  for (const { term, head, segment } of wanted) {
    const bucket = bucketOf(term, head);
    const row = held.get(termKey(head, bucket));
    const place = row?.kind === 'terms' ? row.terms.indexOf(term) : -1;
    if (row?.kind !== 'terms' || place < 0) continue;
    const from = row.starts[place] ?? 0;
    const count = row.counts[place] ?? 0;
    const isHere = (row.starts[place + 1] ?? 0) - from === count;
    const { docs, weights } = row;
    found.get(term)?.push({
      segment,
      from,
      count,
      docs,
      weights,
      listKey: isHere ? null : listKey(head, bucket, place),
    });
  }
  return found;
}

async function mend(heads: readonly SegmentHead[], rows: Rows, words: readonly string[]): Promise<Mended[][]> {
  const keys = words.map((word) =>
    heads.flatMap((head) => bucketsNear(word, head.wordBuckets).map((bucket) => wordKey(head, bucket))),
  );
  const held = await rows(keys.flat());
  return words.map((word, i) => {
    const mender = menderOf(word);
    for (const key of keys[i] ?? []) {
      const row = held.get(key);
      if (row?.kind === 'words') for (const known of row.words) mender.offer(known);
    }
    return mender.best();
  });
}

async function loadLists(weighed: readonly Weighed<StoredPostings>[], rows: Rows): Promise<Weighed[]> {
  const held = await rows(weighed.flatMap(({ lists }) => lists.flatMap((list) => list.listKey ?? [])));
  return weighed.map((one) => ({
    ...one,
    lists: one.lists.map((list): Postings => {
      const row = list.listKey === null ? undefined : held.get(list.listKey);
      return row?.kind === 'list' ? { ...list, docs: row.docs, weights: row.weights, from: 0 } : list;
    }),
  }));
}

/** The texts of hits that still are what was indexed, each once. */
async function textsOf(
  hits: readonly Hit[],
  heads: readonly SegmentHead[],
  rows: Rows,
  reader: IndexReader,
): Promise<Found[]> {
  const keyOf = ({ segment, doc }: Hit) => {
    const head = heads[segment];
    return head ? idKey(head, doc) : '';
  };
  const held = await rows(hits.map(keyOf));
  const named = hits.flatMap((hit) => {
    const row = held.get(keyOf(hit));
    if (row?.kind !== 'ids') return [];
    const at = hit.doc % IDS_PER_ROW;
    return [{ hit, id: row.ids[at] ?? '', stamp: row.stamps[at] }];
  });
  const texts = await reader.texts(named.map(({ id }) => id));
  const seen = new Set<string>();
  return named.flatMap(({ hit, id, stamp }, at): Found[] => {
    const text = texts[at];
    if (!text || seen.has(id) || stampOf(text) !== stamp) return [];
    seen.add(id);
    return [{ ...hit, text }];
  });
}
