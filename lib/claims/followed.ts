import { readFollowed } from '../follow/followed-sets.ts';
import type { FollowedSet } from '../follow/types.ts';
import type { ClaimDb } from './db.ts';

export type FollowedSets = {
  /** Those that are well formed, in the order in which they were first followed. */
  readonly list: () => Promise<readonly FollowedSet[]>;
  /**
   * Changes run one after another, also those of several pages, so that none overwrites another. Gives the list as it then is.
   */
  readonly change: (how: (sets: readonly FollowedSet[]) => readonly FollowedSet[]) => Promise<readonly FollowedSet[]>;
};

/** The sets that the user follows; none come with the extension. Both reject when the store cannot be used. */
export function followedSets(db: ClaimDb): FollowedSets {
  const list = async () => inOrder(readFollowed(await db.followed.toArray()));
  return {
    list,
    change: (how) =>
      db.transaction('rw', db.followed, async () => {
        const before = await list();
        const sets = how(before);
        const ids = new Set(sets.map(({ id }) => id));
        await db.followed.bulkDelete(before.map(({ id }) => id).filter((id) => !ids.has(id)));
        await db.followed.bulkPut([...sets]);
        return inOrder(sets);
      }),
  };
}

function inOrder(sets: readonly FollowedSet[]): FollowedSet[] {
  return sets.toSorted((a, b) => (a.followedAt < b.followedAt ? -1 : a.followedAt > b.followedAt ? 1 : 0));
}
