import { listBin } from '../../lib/claims/bin.ts';
import { prepareCensus } from '../../lib/claims/chosen-claims.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { updateIndex } from '../../lib/claims/index-update.ts';
import type { Repository } from '../../lib/claims/repository.ts';
import { tidyStore } from '../../lib/claims/tidy.ts';
import type { Passages } from '../../lib/passages.ts';

export type StoreCare = {
  /** After a write: what is made of the claims takes it in, so that the next question need not wait; passages of no claim are forgotten. */
  readonly catchUp: () => Promise<void>;
  /** When the browser starts: what has been in the bin for long enough, or was left by a change that was killed, is dropped as well. */
  readonly tidyUp: () => Promise<void>;
};

/** What is done for the store while nobody waits for it. All of it rejects when the store cannot be read or written. */
export function createStoreCare(db: ClaimDb, repository: Repository, passages: Passages): StoreCare {
  /** A claim in the bin may still be put back, and then its passage is wanted. */
  async function heldOrBinned(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = (await repository.claims(ids)).map(({ id }) => id);
    if (held.length === ids.length) return new Set(held);
    const binned = await listBin(db);
    return new Set([...held, ...binned.map(({ claim }) => claim.id)]);
  }

  async function catchUp(): Promise<void> {
    await updateIndex(db);
    for (const story of await repository.stories())
      for (const subject of story.subjects) await prepareCensus(db, story.id, subject.id);
    await passages.clean(heldOrBinned);
  }

  return {
    catchUp,
    tidyUp: async () => {
      await tidyStore(db, new Date());
      await catchUp();
    },
  };
}
