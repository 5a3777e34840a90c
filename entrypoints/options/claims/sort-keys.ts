import { type ClaimTable, SINGLE_FACETS, type SingleFacet } from './claim-table.ts';
import type { Column } from './columns.ts';
import type { Pause } from './pause.ts';
import type { Row } from './row.ts';
import { sortTexts } from './sort-texts.ts';

/** Where each row stands by a column, by place: whole numbers from 1, equal for equals; 0 where it has no value. */
export type Ranks = Uint32Array;
export type Compare = (a: string, b: string) => number;

/** Kinds of figures one after the other, positions behind them; numbers of one kind by size. */
const KINDS = ['count', 'money', 'percentage', 'date'];
const KIND_ROOM = 2 ** 45;
const POSITIONS = ['affirms', 'denies', 'neutral'];

/** Works out where rows stand by a column. `pause` breaks the work where it takes long (texts that all differ). */
export async function ranksOf(table: ClaimTable, column: Column, compare: Compare, pause: Pause): Promise<Ranks> {
  const facet = facetOf(column);
  if (facet) return ranksByCode(table, facet, compare, pause);
  if (column === 'changed') return fill(table, ({ changedSecond }) => changedSecond, pause);
  if (column === 'figure') return ranksByNumber(table, figureKey, pause);
  return ranksByText(table, TEXTS[column as keyof typeof TEXTS], column in DATES ? byLetters : compare, pause);
}

const DATES = { published: true, asOf: true, reviewed: true };
const TEXTS = {
  statement: (row: Row) => row.statement,
  title: (row: Row) => row.title,
  tags: (row: Row) => row.tags.join(', '),
  published: (row: Row) => row.published ?? '',
  asOf: (row: Row) => row.asOf,
  reviewed: (row: Row) => row.reviewedOn ?? '',
};

function facetOf(column: Column): SingleFacet | null {
  if (column === 'reviewed') return null;
  return SINGLE_FACETS.find((facet) => facet === column) ?? null;
}

function ranksByCode(table: ClaimTable, facet: SingleFacet, compare: Compare, pause: Pause): Promise<Ranks> {
  const codes = table.codes[facet];
  const labels = codes.values.map((_, code) => table.label(facet, code));
  const order = labels.map((_, code) => code).sort((a, b) => compare(labels[a] ?? '', labels[b] ?? ''));
  const rankOfCode = new Uint32Array(order.length);
  let rank = 0;
  let last: string | null = null;
  for (const code of order) {
    const label = labels[code] ?? '';
    if (label === '') continue;
    if (label !== last) rank += 1;
    rankOfCode[code] = rank;
    last = label;
  }
  return fill(table, (_, place) => rankOfCode[codes.of(place)] ?? 0, pause);
}

async function ranksByNumber(table: ClaimTable, keyOf: (row: Row) => number, pause: Pause): Promise<Ranks> {
  const keys = new Float64Array(table.places());
  await eachPlace(keys.length, pause, (place) => {
    const row = table.row(place);
    keys[place] = row ? keyOf(row) : Number.NaN;
  });
  const sorted = keys.filter((key) => !Number.isNaN(key)).sort();
  const rankOf = new Map<number, number>();
  await eachPlace(sorted.length, pause, (at) => {
    const key = sorted[at] ?? 0;
    if (!rankOf.has(key)) rankOf.set(key, rankOf.size + 1);
  });
  return fill(table, (_, place) => rankOf.get(keys[place] ?? Number.NaN) ?? 0, pause);
}

async function ranksByText(
  table: ClaimTable,
  textOf: (row: Row) => string,
  compare: Compare,
  pause: Pause,
): Promise<Ranks> {
  const texts = new Set<string>();
  await eachPlace(table.places(), pause, (place) => {
    const row = table.row(place);
    if (row) texts.add(textOf(row));
  });
  texts.delete('');
  const sorted = await sortTexts([...texts], compare, pause);
  const rankOf = new Map<string, number>();
  let rank = 0;
  await eachPlace(sorted.length, pause, (at) => {
    const text = sorted[at] ?? '';
    if (at === 0 || compare(sorted[at - 1] ?? '', text) !== 0) rank += 1;
    rankOf.set(text, rank);
  });
  return fill(table, (row) => rankOf.get(textOf(row)) ?? 0, pause);
}

async function fill(table: ClaimTable, rankAt: (row: Row, place: number) => number, pause: Pause): Promise<Ranks> {
  const ranks = new Uint32Array(table.places());
  await eachPlace(ranks.length, pause, (place) => {
    const row = table.row(place);
    if (row) ranks[place] = rankAt(row, place);
  });
  return ranks;
}

const SLICE = 2048;

async function eachPlace(count: number, pause: Pause, work: (place: number) => void): Promise<void> {
  for (let place = 0; place < count; place++) {
    if (place % SLICE === 0) await pause();
    work(place);
  }
}

function figureKey({ quantity, position }: Row): number {
  if (!quantity) return position ? KINDS.length * KIND_ROOM + POSITIONS.indexOf(position) : Number.NaN;
  const { kind, low, high, dates } = quantity;
  const value = dates ? Date.parse(dates[0]) / 86_400_000 + KIND_ROOM / 4 : middle(low, high);
  return KINDS.indexOf(kind) * KIND_ROOM + Math.min(Math.max(value, 0), KIND_ROOM / 2);
}

function middle(low: number | null, high: number | null): number {
  if (low === null) return high ?? 0;
  return high === null ? low : (low + high) / 2;
}

/** ISO dates are in order by their letters. */
function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
