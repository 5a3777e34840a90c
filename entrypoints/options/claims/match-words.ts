import { type ClaimTable, SINGLE_FACETS } from './claim-table.ts';
import { fold, foldedWords, holds } from './fold.ts';
import type { Pause } from './pause.ts';

/** What a search found by rank in the index, ids best first. */
export type Ranked = readonly string[];

/** Rows that a search finds, by place: 0 not found, else the lower the better. */
export type Matches = Uint32Array;

/** Names that a word may stand in beside the claim's own text. */
const NAMED = SINGLE_FACETS.filter((facet) => facet !== 'status' && facet !== 'reviewed' && facet !== 'owner');
/** Behind all ranks that the index gives: every word is there, but the index did not name it. */
export const BY_WORDS_ALONE = 1_000_000;
const LIKE = 1_000_000_000;
const SLICE = 4096;

/**
 * The rows with every word of the search in their text, names or tags (`ranked` ones first and in that order), then the
 * `ranked` ones that are only like it. Those must have every number of the search: digits are never fuzzy. `null` where
 * nothing is searched for.
 */
export async function matchWords(
  table: ClaimTable,
  search: string,
  ranked: Ranked,
  pause: Pause,
): Promise<Matches | null> {
  const words = foldedWords(search).map((word) => ({ word, inNames: namesWith(table, word) }));
  if (words.length === 0) return null;
  const matches = new Uint32Array(table.places());
  const numbers = words.filter(({ word }) => /\d/.test(word));
  const has = (place: number, { word, inNames }: (typeof words)[number]) =>
    holds(table.text(place), word) || inNames(place);
  for (let place = 0; place < matches.length; place++) {
    if (place % SLICE === 0) await pause();
    if (table.row(place) && words.every((word) => has(place, word))) matches[place] = BY_WORDS_ALONE;
  }
  ranked.forEach((id, rank) => {
    const place = table.placeOf(id);
    if (place === undefined || place >= matches.length) return;
    if (matches[place]) matches[place] = rank + 1;
    else if (numbers.every((word) => has(place, word))) matches[place] = LIKE + rank;
  });
  return matches;
}

/** Whether a word stands in the names of a row's story, subject, parties or outlet, or in its tags. */
function namesWith(table: ClaimTable, word: string): (place: number) => boolean {
  const named = NAMED.flatMap((facet) => {
    const codes = table.codes[facet];
    const hits = codes.values.map((_, code) => code > 0 && holds(fold(table.label(facet, code)), word));
    return hits.includes(true) ? [(place: number) => hits[codes.of(place)] === true] : [];
  });
  const tags = table.tags.values.map((tag, code) => code > 0 && holds(fold(tag), word));
  const inTags = tags.includes(true);
  return (place) =>
    named.some((is) => is(place)) || (inTags && (table.tagsAt(place)?.some((code) => tags[code]) ?? false));
}
