import type { TextDoc } from '../../lib/retrieval/segment.ts';
import type { Engine, Search } from './engines.ts';
import { type BenchQuery, makeQueries, type QueryKind } from './queries.ts';

/** Milliseconds a query. */
export type Times = {
  readonly median: number;
  readonly p95: number;
  /** Lowest and highest median of the rounds. */
  readonly spread: readonly [number, number];
};
export type Measured = {
  readonly engine: string;
  readonly claims: number;
  readonly buildMs: number;
  /** What the index takes beside the claims; `null` where the process may not collect its garbage. */
  readonly megabytes: number | null;
  readonly queries: number;
  readonly times: Times;
  readonly mrr: Readonly<Record<QueryKind, number>>;
};

const KINDS: readonly QueryKind[] = ['clean', 'typos', 'post'];
const ROUNDS = 3;
const WARM_UP = 50;

/** Builds an engine over claims and asks it; one round where a query takes seconds, else three. */
export function measure(engine: Engine, claims: readonly TextDoc[]): Measured {
  const before = memory();
  const start = performance.now();
  const search = engine.build(claims);
  const buildMs = performance.now() - start;
  const after = memory();
  const count = Math.min(engine.queries(claims.length), claims.length);
  const queries = makeQueries(claims, count, 'clean');
  const slow = count <= WARM_UP;
  if (!slow) for (const { text } of queries.slice(0, WARM_UP)) search(text);
  const rounds = Array.from({ length: slow ? 1 : ROUNDS }, () => timesOf(search, queries));
  const medians = rounds.map((times) => quantile(times, 0.5));
  const all = rounds.flat();
  return {
    engine: engine.name,
    claims: claims.length,
    buildMs,
    megabytes: before === null || after === null ? null : (after - before) / 1e6,
    queries: count,
    times: {
      median: quantile(all, 0.5),
      p95: quantile(all, 0.95),
      spread: [Math.min(...medians), Math.max(...medians)],
    },
    mrr: Object.fromEntries(KINDS.map((kind) => [kind, mrrOf(search, makeQueries(claims, count, kind))])) as Record<
      QueryKind,
      number
    >,
  };
}

/** Mean of one over the rank of the claim asked for, 0 where it is not among the first ten. */
export function mrrOf(search: Search, queries: readonly BenchQuery[]): number {
  const sum = queries.reduce((total, { id, text }) => {
    const rank = search(text).indexOf(id) + 1;
    return total + (rank > 0 ? 1 / rank : 0);
  }, 0);
  return sum / queries.length;
}

function timesOf(search: Search, queries: readonly BenchQuery[]): number[] {
  return queries.map(({ text }) => {
    const start = performance.now();
    search(text);
    return performance.now() - start;
  });
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Bytes in use after a collection; needs `node --expose-gc`. */
function memory(): number | null {
  if (!globalThis.gc) return null;
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
