import { type Codes, createCodes } from './codes.ts';
import type { Facet } from './columns.ts';
import { fold } from './fold.ts';
import type { Names } from './names.ts';
import type { Row } from './row.ts';

/** Properties with one value a row; tags have any number. */
export type SingleFacet = Exclude<Facet, 'tag'>;
export const SINGLE_FACETS = [
  'story',
  'subject',
  'origin',
  'speaker',
  'outlet',
  'status',
  'reviewed',
  'owner',
] as const;

/**
 * All rows in memory, each at a place that it keeps; a row that is gone leaves its place empty. Beside the rows lie what
 * makes filters and search quick: codes of what many rows share, and the folded text.
 */
export type ClaimTable = {
  readonly names: Names;
  /** Rows that are there. */
  readonly count: () => number;
  /** Places, empty ones among them. */
  readonly places: () => number;
  /** Rises with every change. */
  readonly version: () => number;
  readonly row: (place: number) => Row | undefined;
  readonly placeOf: (id: string) => number | undefined;
  readonly put: (rows: readonly Row[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly codes: Readonly<Record<SingleFacet, Codes>>;
  readonly tags: Codes;
  /** A row's tags as codes of `tags`; `null` where it has none. */
  readonly tagsAt: (place: number) => readonly number[] | null;
  readonly text: (place: number) => string;
  /** What a code of a property is called. */
  readonly label: (facet: Facet, code: number) => string;
};

export function createClaimTable(names: Names): ClaimTable {
  const rows: (Row | undefined)[] = [];
  const texts: string[] = [];
  const tagCodes: (readonly number[] | null)[] = [];
  const places = new Map<string, number>();
  const tags = createCodes();
  const codes = Object.fromEntries(SINGLE_FACETS.map((facet) => [facet, createCodes()])) as Record<SingleFacet, Codes>;
  let count = 0;
  let version = 0;

  function put(row: Row): void {
    const place = places.get(row.id) ?? rows.length;
    if (!rows[place]) count += 1;
    places.set(row.id, place);
    rows[place] = row;
    texts[place] = fold(`${row.statement}\n${row.title}`);
    tagCodes[place] = row.tags.length > 0 ? row.tags.map(tags.codeFor) : null;
    for (const facet of SINGLE_FACETS) codes[facet].put(place, facetValue(row, facet));
  }

  const labels: Record<Facet, (value: string) => string> = {
    story: names.story,
    subject: (value) => names.subject(...subjectOf(value)),
    origin: names.party,
    speaker: names.party,
    outlet: asItIs,
    status: asItIs,
    reviewed: asItIs,
    owner: names.owner,
    tag: asItIs,
  };

  return {
    names,
    count: () => count,
    places: () => rows.length,
    version: () => version,
    row: (place) => rows[place],
    placeOf: (id) => {
      const place = places.get(id);
      return place !== undefined && rows[place] ? place : undefined;
    },
    put: (news) => {
      for (const row of news) put(row);
      version += 1;
    },
    remove: (ids) => {
      for (const id of ids) {
        const place = places.get(id);
        if (place === undefined || !rows[place]) continue;
        rows[place] = undefined;
        count -= 1;
      }
      version += 1;
    },
    codes,
    tags,
    tagsAt: (place) => tagCodes[place] ?? null,
    text: (place) => texts[place] ?? '',
    label: (facet, code) => labels[facet]((facet === 'tag' ? tags : codes[facet]).values[code] ?? ''),
  };
}

/** A row's value as a filter names it in the address. */
export function facetValue(row: Row, facet: SingleFacet): string {
  if (facet === 'story') return row.storyId;
  if (facet === 'subject') return `${row.storyId}/${row.subject}`;
  if (facet === 'outlet') return row.publisher;
  if (facet === 'reviewed') return row.reviewedOn ? 'yes' : 'no';
  return row[facet];
}

function subjectOf(value: string): [storyId: string, subject: string] {
  const at = value.lastIndexOf('/');
  return [value.slice(0, at), value.slice(at + 1)];
}

function asItIs(value: string): string {
  return value;
}
