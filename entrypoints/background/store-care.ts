import { prepareCensus } from '../../lib/claims/chosen-claims.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { remembered } from '../../lib/claims/history.ts';
import { updateIndex } from '../../lib/claims/index-update.ts';
import type { Passages } from '../../lib/claims/passages.ts';
import type { Repository } from '../../lib/claims/repository.ts';
import { tidyStore } from '../../lib/claims/tidy.ts';

export type StoreCare = {
  /** After a write: what is made of the claims takes it in, so that the next question need not wait; passages of no claim are forgotten. */
  readonly catchUp: () => Promise<void>;
  /** When the browser starts: what has been in the bin for long enough, or was left by a change that was killed, is dropped as well. */
  readonly tidyUp: () => Promise<void>;
};

/** What is done for the store while nobody waits for it. All of it rejects when the store cannot be read or written. */
export function createStoreCare(db: ClaimDb, repository: Repository, passages: Passages): StoreCare {
  /** A claim that the bin or the history still has may be put back, and then its passage is wanted. */
  async function heldOrRemembered(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = new Set((await repository.claims(ids)).map(({ id }) => id));
    if (held.size === ids.length) return held;
    const missing = ids.filter((id) => !held.has(id));
    return new Set([...held, ...(await remembered(db, missing))]);
  }

  async function catchUp(): Promise<void> {
    await updateIndex(db);
    for (const story of await repository.stories())
      for (const subject of story.subjects) await prepareCensus(db, story.id, subject.id);
    await passages.clean(heldOrRemembered);
  }

  return {
    catchUp,
    tidyUp: async () => {
      await tidyStore(db, new Date());
      await catchUp();
    },
  };
}
