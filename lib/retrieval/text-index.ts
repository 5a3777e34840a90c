import { answerOf, type Found, guessed, isUnknown, MOST_RERANKED, type TextHit } from './answer.ts';
import { bestOf } from './best.ts';
import { postingsIn } from './lookup.ts';
import { type Mended, menderOf } from './mend.ts';
import { bucketsNear } from './near-words.ts';
import { type QueryTerm, readQuery } from './query.ts';
import { type Postings, type Wanted, weigh } from './rank.ts';
import { buildSegment, type Segment, type TextDoc } from './segment.ts';

/** An index of texts, held in memory. */
export type TextIndex = {
  readonly size: () => number;
  /** Adds texts; one whose id is known takes the known one's place. */
  readonly add: (docs: readonly TextDoc[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** The texts that share words with a text, best first, `most` at most. Any text will do. `accept` leaves claims out. */
  readonly search: (text: string, most: number, accept?: (id: string) => boolean) => TextHit[];
  /** Itself as plain data, to be cloned or stored; shares memory with the index, which never changes it. */
  readonly snapshot: () => IndexSnapshot;
};

export type IndexSnapshot = {
  readonly segments: readonly Segment[];
  /** Of each segment, a 1 for every text that was replaced or removed. */
  readonly gone: readonly Uint8Array[];
};

/** New texts take all segments with them that are smaller than this, or than twice as many as they are. */
const SMALL = 256;

/** Indexes texts; time grows with their length. */
export function createTextIndex(docs: readonly TextDoc[]): TextIndex {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const unique = byId.size === docs.length ? docs : Array.from(byId.values());
  return indexOver([part(buildSegment(unique), unique)]);
}

/** An index from its snapshot, without building anything; `textOf` gives the texts it was made of. */
export function restoreTextIndex({ segments, gone }: IndexSnapshot, textOf: (id: string) => TextDoc): TextIndex {
  return indexOver(
    segments.map((segment, at) => ({
      segment,
      gone: gone[at]?.slice() ?? new Uint8Array(segment.ids.length),
      textAt: (doc) => textOf(segment.ids[doc] ?? ''),
    })),
  );
}

type Part = { readonly segment: Segment; readonly gone: Uint8Array; readonly textAt: (doc: number) => TextDoc };
type Place = { readonly part: Part; readonly doc: number };

function indexOver(initial: readonly Part[]): TextIndex {
  let parts = initial;
  /** Where each text lies; made when first needed, as searching does without. */
  let places: Map<string, Place> | null = null;

  const drop = (ids: readonly string[]): void => {
    places ??= placesIn(parts);
    for (const id of ids) {
      const place = places.get(id);
      if (place) place.part.gone[place.doc] = 1;
      places.delete(id);
    }
  };

  return {
    size: () => parts.reduce((sum, { gone }) => sum + gone.length - gone.reduce((n, one) => n + one, 0), 0),
    add(docs) {
      const unique = new Map(docs.map((doc) => [doc.id, doc]));
      drop(Array.from(unique.keys()));
      const limit = Math.max(SMALL, 2 * unique.size);
      const merged = parts.filter(({ segment }) => segment.ids.length <= limit);
      const kept = parts.filter((one) => !merged.includes(one));
      const all = [...merged.flatMap(textsOf), ...unique.values()];
      const largest = kept.toSorted((a, b) => b.gone.length - a.gone.length)[0];
      const made = part(buildSegment(all, largest?.segment.averages), all);
      parts = [...kept, made];
      all.forEach((doc, at) => {
        places?.set(doc.id, { part: made, doc: at });
      });
    },
    remove: drop,
    search: (text, most, accept) => search(parts, text, most, accept),
    snapshot: () => ({ segments: parts.map(({ segment }) => segment), gone: parts.map(({ gone }) => gone.slice()) }),
  };
}

function search(parts: readonly Part[], text: string, most: number, accept?: (id: string) => boolean): TextHit[] {
  const asked = readQuery(text);
  const find = (term: string): Postings[] =>
    parts.flatMap(({ segment }, number) => postingsIn(segment, number, term) ?? []);
  const wanted: Wanted[] = asked.map((one) => ({ asked: one, sure: 1, lists: find(one.term) }));
  const unknown = wanted.filter((one) => isUnknown(one.asked, one.lists)).map((one) => one.asked);
  for (const one of unknown) wanted.push(...guessed(one, mendIn(parts, one), find));
  const total = parts.reduce((sum, { gone }) => sum + gone.length, 0);
  const weighed = weigh(wanted, total);
  const hits = bestOf(
    weighed,
    parts.map(({ gone }) => gone.length),
    Math.max(most, MOST_RERANKED),
    (number, doc) => {
      const one = parts[number];
      return one !== undefined && one.gone[doc] === 0 && (!accept || accept(one.segment.ids[doc] ?? ''));
    },
  );
  const found = hits.flatMap((hit): Found[] => {
    const one = parts[hit.segment];
    return one ? [{ ...hit, text: one.textAt(hit.doc) }] : [];
  });
  return answerOf(found, weighed, unknown, most);
}

function mendIn(parts: readonly Part[], { word }: QueryTerm): Mended[] {
  const mender = menderOf(word);
  for (const { segment } of parts) {
    const { nearStarts, near, words, letters } = segment;
    for (const bucket of bucketsNear(word, nearStarts.length - 1)) {
      const last = nearStarts[bucket + 1] ?? 0;
      for (let at = nearStarts[bucket] ?? 0; at < last; at++) {
        const known = near[at] ?? 0;
        mender.offer(words[known] ?? '', letters[known]);
      }
    }
  }
  return mender.best();
}

function part(segment: Segment, docs: readonly TextDoc[]): Part {
  return { segment, gone: new Uint8Array(docs.length), textAt: (doc) => docs[doc] ?? NO_TEXT };
}

function textsOf({ gone, textAt }: Part): TextDoc[] {
  return Array.from(gone).flatMap((isGone, doc) => (isGone ? [] : [textAt(doc)]));
}

function placesIn(parts: readonly Part[]): Map<string, Place> {
  return new Map(
    parts.flatMap((one) =>
      one.segment.ids.flatMap((id, doc): [string, Place][] => (one.gone[doc] ? [] : [[id, { part: one, doc }]])),
    ),
  );
}

const NO_TEXT: TextDoc = { id: '', title: '', statement: '' };
