import type { Claim } from '../model.ts';
import { textOfClaim } from '../retrieval/index.ts';
import type { IndexRow } from '../retrieval/rows.ts';
import { searchRows } from '../retrieval/stored-index.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { isCurrent, readState } from './index-state.ts';
import { updateIndex } from './index-update.ts';

export type StoredHit = {
  readonly claimId: string;
  /** Only for order within one answer; larger is better. */
  readonly score: number;
  /** Words of the text that the claim shares, as written in the text and in its order. */
  readonly shared: readonly string[];
};

/**
 * The claims that share words with a text, best first, `limit` at most; active ones, or those that `accept` takes. The
 * answer is right for what the store holds now: changes since the last look-up are taken in first. Nothing is kept in
 * memory and only what the text needs is read, so that a look-up is as quick in a background that has just been started.
 * Rejects when the store cannot be read or written.
 */
export async function searchStored(
  db: ClaimDb,
  text: string,
  limit: number,
  accept: (claim: Claim) => boolean = (claim) => claim.status === 'active',
): Promise<StoredHit[]> {
  for (;;) {
    let isWhole = true;
    const hits = await withCurrent(db, 'r', [db.search, db.history], async (side) => {
      const state = await readState(db);
      if (!state || !(await isCurrent(db, state))) return null;
      const reader = {
        // what lies there under an index key was put there by updateIndex
        rows: async (keys: readonly string[]) => {
          const rows = (await db.search.bulkGet([...keys])) as (IndexRow | undefined)[];
          isWhole &&= !rows.includes(undefined);
          return rows;
        },
        texts: async (ids: readonly string[]) =>
          (await side.claims.bulkGet([...ids])).map((claim) =>
            claim && accept(claim) ? textOfClaim(claim) : undefined,
          ),
      };
      return searchRows(state.segments, reader, text, limit);
    });
    if (hits && isWhole) {
      return hits.map(({ id, score, shared }) => ({
        claimId: id,
        score,
        shared: shared.map(({ start, end }) => text.slice(start, end)),
      }));
    }
    // a row that should be there is lost: then all of it is made anew
    if (!isWhole) await db.search.clear();
    await updateIndex(db);
  }
}
