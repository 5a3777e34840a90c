import type { StoryId } from '../model.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import type { StoredClaim } from './types.ts';

/** How many claims a story has. */
export function countStoryClaims(db: ClaimDb, id: StoryId): Promise<number> {
  return withCurrent(db, 'r', [], (side) => of(side, id).count());
}

/** Ids and versions of a story's claims. */
export function storyClaimVersions(db: ClaimDb, id: StoryId): Promise<{ id: string; version: number }[]> {
  return withCurrent(db, 'r', [], async (side) => {
    const found: { id: string; version: number }[] = [];
    await of(side, id).each((claim) => {
      found.push({ id: claim.id, version: claim.version });
    });
    return found;
  });
}

/** The claims of a story that something is said of, with the first few of them, in the order of the store. */
export function storyClaimsThat(
  db: ClaimDb,
  id: StoryId,
  isMeant: (claim: StoredClaim) => boolean,
  most: number,
): Promise<{ count: number; first: readonly StoredClaim[] }> {
  return withCurrent(db, 'r', [], async (side) => {
    const first: StoredClaim[] = [];
    let count = 0;
    await of(side, id).each((claim) => {
      if (!isMeant(claim)) return;
      count += 1;
      if (first.length < most) first.push(claim);
    });
    return { count, first };
  });
}

function of(side: Parameters<Parameters<typeof withCurrent>[3]>[0], id: StoryId) {
  return side.claims.where('[storyId+subject+asOf]').between([id], [id, []]);
}
