import { type ClaimTable, SINGLE_FACETS, type SingleFacet } from './claim-table.ts';
import { FACETS, type Facet } from './columns.ts';
import type { Matches } from './match-words.ts';
import type { Pause } from './pause.ts';
import type { ViewState } from './view-state.ts';

/** By property and code, how many rows one would see with that choice and all others as they are. */
export type Counts = Readonly<Record<Facet, Uint32Array>>;
export type Filtered = { readonly places: Uint32Array; readonly counts: Counts };

const SLICE = 4096;

/** The rows that a view shows, in the order of their places. One pass: a row that fails in one property counts for that one alone. */
export async function filterRows(
  table: ClaimTable,
  { filters, date, from, to }: Pick<ViewState, 'filters' | 'date' | 'from' | 'to'>,
  matches: Matches | null,
  pause: Pause,
): Promise<Filtered> {
  const counts = emptyCounts(table);
  const wanted = wantedCodes(table, filters);
  const tagWanted = filters.tag === undefined ? null : (table.tags.codeOf(filters.tag) ?? -1);
  const inRange = rangeOf(from, to);
  const size = matches?.length ?? table.places();
  const places = new Uint32Array(size);
  let found = 0;

  for (let place = 0; place < size; place++) {
    if (place % SLICE === 0) await pause();
    const row = table.row(place);
    if (!row || (matches && !matches[place]) || !inRange(row[date])) continue;
    let failed: Facet | null = null;
    let fails = 0;
    for (const { facet, code } of wanted) {
      if (table.codes[facet].of(place) === code) continue;
      failed = facet;
      fails += 1;
    }
    const tags = table.tagsAt(place);
    if (tagWanted !== null && !tags?.includes(tagWanted)) {
      failed = 'tag';
      fails += 1;
    }
    if (fails > 1) continue;
    if (fails === 0) places[found++] = place;
    for (const facet of SINGLE_FACETS) {
      if (failed !== null && failed !== facet) continue;
      const code = table.codes[facet].of(place);
      counts[facet][code] = (counts[facet][code] ?? 0) + 1;
    }
    if (tags && (failed === null || failed === 'tag')) {
      for (const code of tags) counts.tag[code] = (counts.tag[code] ?? 0) + 1;
    }
  }
  return { places: places.slice(0, found), counts };
}

function emptyCounts(table: ClaimTable): Record<Facet, Uint32Array> {
  const sized = (facet: Facet) => new Uint32Array((facet === 'tag' ? table.tags : table.codes[facet]).values.length);
  return Object.fromEntries(FACETS.map((facet) => [facet, sized(facet)])) as Record<Facet, Uint32Array>;
}

/** A value that no row has is wanted as well, and nothing is found. */
function wantedCodes(table: ClaimTable, filters: ViewState['filters']): { facet: SingleFacet; code: number }[] {
  return SINGLE_FACETS.flatMap((facet) => {
    const value = filters[facet];
    return value === undefined ? [] : [{ facet, code: table.codes[facet].codeOf(value) ?? -1 }];
  });
}

/** Partial dates stand for their whole range, so each is compared as far as it is told. */
function rangeOf(from: string, to: string): (date: string | null) => boolean {
  if (!from && !to) return () => true;
  return (date) => {
    if (date === null) return false;
    const [first, last] = [from.slice(0, date.length), to.slice(0, date.length)];
    return (
      (first === '' || date.slice(0, first.length) >= first) && (last === '' || date.slice(0, last.length) <= last)
    );
  };
}
