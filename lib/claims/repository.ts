import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { everyClaim } from './every-claim.ts';
import { readRevision } from './meta.ts';
import type { StoredClaim, StoredStory } from './types.ts';

/** Questions to the store. They reject when it cannot be read. */
export type Repository = {
  readonly stories: () => Promise<readonly StoredStory[]>;
  readonly claim: (id: string) => Promise<StoredClaim | null>;
  /** In the order asked; those that are not there are left out. */
  readonly claims: (ids: readonly string[]) => Promise<readonly StoredClaim[]>;
  readonly count: () => Promise<number>;
  /** Every claim, some at a time, in the order of ids, each once at most; rejects with `Cancelled` when the signal ends it. */
  readonly everyClaim: (onChunk: (chunk: readonly StoredClaim[]) => void, signal?: AbortSignal) => Promise<void>;
  /** Rises with every write. */
  readonly revision: () => Promise<number>;
};

/** Stories are few and asked for often: they are held for as long as nothing is written. */
export function createRepository(db: ClaimDb): Repository {
  let held: { readonly revision: number; readonly stories: readonly StoredStory[] } | null = null;

  async function stories() {
    if (held && held.revision === (await readRevision(db))) return held.stories;
    held = await db.transaction('r', db.meta, db.stories, async () => ({
      revision: await readRevision(db),
      stories: await db.stories.toArray(),
    }));
    return held.stories;
  }
  return {
    stories,
    claim: (id) => withCurrent(db, 'r', [], async (side) => (await side.claims.get(id)) ?? null),
    claims: async (ids) => {
      const found = await withCurrent(db, 'r', [], (side) => side.claims.bulkGet([...ids]));
      return found.filter((claim) => claim !== undefined);
    },
    count: () => withCurrent(db, 'r', [], (side) => side.claims.count()),
    everyClaim: (onChunk, signal) => everyClaim(db, onChunk, signal),
    revision: () => readRevision(db),
  };
}
