import type { ClaimSet } from '../model.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';

/** How many of each the store holds. */
export type Sizes = {
  readonly claims: number;
  readonly stories: number;
  readonly history: number;
  /** Deleted claims that can still be put back. */
  readonly bin: number;
};

/** Counts what the store holds. Rejects when it cannot be read. */
export function sizesOf(db: ClaimDb): Promise<Sizes> {
  return withCurrent(db, 'r', [db.stories, db.history], async ({ claims, gone }) => ({
    claims: await claims.count(),
    stories: await db.stories.count(),
    history: await db.history.count(),
    bin: await gone.filter(({ claim }) => claim !== null).count(),
  }));
}

/** How many records of the bundled sets the user edited, and how many are not there any more. */
export function bundledChanges(
  db: ClaimDb,
  sets: readonly ClaimSet[],
): Promise<{ readonly edited: number; readonly removed: number }> {
  return withCurrent(db, 'r', [db.stories], async (side) => {
    const claims = await side.claims.bulkGet(sets.flatMap((set) => set.claims.map(({ id }) => id)));
    const stories = await db.stories.bulkGet(sets.map(({ story }) => story.id));
    const records = [...claims, ...stories];
    return {
      edited: records.filter((record) => record?.owner === 'bundled' && record.edited).length,
      removed: records.filter((record) => record === undefined).length,
    };
  });
}

/** Claims that the user deleted out of sets, and that no update brings back. Rejects when the store cannot be read. */
export function keptOut(db: ClaimDb): Promise<readonly string[]> {
  return withCurrent(db, 'r', [], async ({ gone }) => {
    const traces = await gone.filter(({ key, keepsOut }) => keepsOut && key.startsWith('claim/')).toArray();
    return traces.map(({ id }) => id);
  });
}
