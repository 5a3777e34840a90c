import { applyWrites } from '../../../lib/claims/apply.ts';
import { openDb } from '../../../lib/claims/db.ts';
import { searchStored } from '../../../lib/claims/index-store.ts';
import { updateIndex } from '../../../lib/claims/index-update.ts';
import type { TextDoc } from '../../../lib/retrieval/segment.ts';
import { makeClaim } from '../../helpers/claims.ts';
import { makeClaims } from '../claims.ts';
import { type BenchQuery, makeQueries } from '../queries.ts';

/** What the page offers to the one who measures; times in milliseconds. */
export type StoredBench = {
  readonly fill: (count: number) => Promise<{ readonly write: number; readonly index: number }>;
  /** Opens the store and looks a text up: what comes after the background was started. */
  readonly lookUp: (query: BenchQuery) => Promise<{ readonly ms: number; readonly found: boolean }>;
  /** Imports claims over those that are there, and looks one of them up at once. */
  readonly importMore: (from: number, count: number) => Promise<{ readonly lookUp: number; readonly found: boolean }>;
};

async function write(claims: readonly TextDoc[]): Promise<void> {
  const writes = claims.map(({ id, title, statement }) => {
    const source = { ...makeClaim().source, title };
    return { type: 'put', claim: makeClaim({ id, statement, source }) } as const;
  });
  const applied = await applyWrites(openDb(), { kind: 'import', note: 'bench' }, writes);
  if (!applied.ok) throw new Error(applied.reason);
}

const bench: StoredBench = {
  async fill(count) {
    const start = performance.now();
    await write(makeClaims(count));
    const written = performance.now();
    await updateIndex(openDb());
    return { write: written - start, index: performance.now() - written };
  },
  async lookUp(query) {
    const start = performance.now();
    const hits = await searchStored(openDb(), query.text, 10);
    return { ms: performance.now() - start, found: hits.some(({ claimId }) => claimId === query.id) };
  },
  async importMore(from, count) {
    const more = makeClaims(from + count).slice(from);
    await write(more);
    const query = makeQueries(more, 1, 'clean')[0] ?? { id: '', text: '' };
    const start = performance.now();
    const hits = await searchStored(openDb(), query.text, 10);
    return { lookUp: performance.now() - start, found: hits.some(({ claimId }) => claimId === query.id) };
  },
};

Object.assign(globalThis, { bench });
