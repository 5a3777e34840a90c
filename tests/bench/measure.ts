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
  /** `null` for kinds that would take too long. */
  readonly mrr: Readonly<Record<QueryKind, number | null>>;
};

const ROUNDS = 3;
/** As many queries warm an engine up; one that is asked no more is slow, and timed in one round. */
const FEW = 50;
/** An engine that is asked fewer queries than this is asked clean ones only. */
const FEWEST = 5;

/** Builds an engine over claims and asks it; one round where a query takes seconds, else three. */
export function measure(engine: Engine, claims: readonly TextDoc[]): Measured {
  const before = memory();
  const start = performance.now();
  const search = engine.build(claims);
  const buildMs = performance.now() - start;
  const after = memory();
  const count = Math.min(engine.queries(claims.length), claims.length);
  const queries = makeQueries(claims, count, 'clean');
  const slow = count <= FEW;
  if (!slow) for (const { text } of queries.slice(0, FEW)) search(text);
  const rounds = Array.from({ length: slow ? 1 : ROUNDS }, () => timed(search, queries));
  const medians = rounds.map(({ times }) => quantile(times, 0.5));
  const all = rounds.flatMap(({ times }) => times);
  const other = (kind: QueryKind) => (count < FEWEST ? null : mrrOf(search, makeQueries(claims, count, kind)));
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
    mrr: { clean: rounds[0]?.mrr ?? null, typos: other('typos'), post: other('post') },
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

function timed(search: Search, queries: readonly BenchQuery[]): { times: number[]; mrr: number } {
  const times: number[] = [];
  const mrr = mrrOf((text) => {
    const start = performance.now();
    const ids = search(text);
    times.push(performance.now() - start);
    return ids;
  }, queries);
  return { times, mrr };
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
