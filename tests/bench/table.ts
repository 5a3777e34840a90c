import { FUSE, MINISEARCH, OURS } from './engines.ts';
import type { Measured } from './measure.ts';

type Column = { readonly head: string; readonly cell: (one: Measured) => string };

const COLUMNS: readonly Column[] = [
  { head: 'claims', cell: (one) => one.claims.toLocaleString('en') },
  { head: 'engine', cell: (one) => one.engine },
  { head: 'build ms', cell: (one) => one.buildMs.toFixed(0) },
  { head: 'MB', cell: (one) => one.megabytes?.toFixed(1) ?? '?' },
  { head: 'queries', cell: (one) => String(one.queries) },
  { head: 'median ms', cell: (one) => ms(one.times.median) },
  { head: 'of rounds', cell: (one) => `${ms(one.times.spread[0])}–${ms(one.times.spread[1])}` },
  { head: 'p95 ms', cell: (one) => ms(one.times.p95) },
  { head: 'MRR', cell: (one) => mrr(one.mrr.clean) },
  { head: 'typos', cell: (one) => mrr(one.mrr.typos) },
  { head: 'post', cell: (one) => mrr(one.mrr.post) },
];
const WIDTHS: readonly number[] = [7, 21, 8, 6, 7, 9, 15, 8, 5, 5, 5];

export function headLine(): string {
  return lineOf(COLUMNS.map(({ head }) => head));
}

export function tableLine(one: Measured): string {
  return lineOf(COLUMNS.map(({ cell }) => cell(one)));
}

/** What the table says at each size, in sentences. */
export function notes(measured: readonly Measured[]): string[] {
  const sizes = Array.from(new Set(measured.map(({ claims }) => claims)));
  const ratios = sizes.flatMap((size) => {
    const [ours, mini, fuse] = [OURS, MINISEARCH, FUSE].map(({ name }) =>
      measured.find(({ claims, engine }) => claims === size && engine === name),
    );
    if (!ours || !mini || !fuse) return [];
    const times = (other: Measured) =>
      `${Math.round(other.times.median / ours.times.median).toLocaleString('en')} times`;
    const lost = ((ours.mrr.clean ?? 0) - (ours.mrr.typos ?? 0)).toFixed(3);
    return [
      `${size.toLocaleString('en')} claims: ${times(mini)} as fast as MiniSearch, ${times(fuse)} as fast as Fuse.js direct; typos cost ${lost} of MRR.`,
    ];
  });
  const few = measured
    .filter(({ engine }) => engine === FUSE.name)
    .map(({ claims, queries }) => `${queries} at ${claims.toLocaleString('en')}`);
  return [
    ...ratios,
    `Fuse.js direct takes so long that it is asked few queries (${few.join(', ')}): its MRR is rough. "of rounds": lowest and highest median.`,
  ];
}

function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

function mrr(value: number | null): string {
  return value?.toFixed(3) ?? '–';
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 1 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0))).join('  ');
}
