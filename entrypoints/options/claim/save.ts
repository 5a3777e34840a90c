import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { historyOf } from '../../../lib/claims/history.ts';
import { said } from '../../../lib/claims/same.ts';
import type { Applied, StoredClaim, StoredStory, Write } from '../../../lib/claims/types.ts';
import type { Claim, Party } from '../../../lib/model.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { withParties } from './parties.ts';

export type Saving = {
  readonly claim: Claim;
  /** Parties that become the story's with the claim. */
  readonly added: readonly Party[];
  /** The version that was edited; 0 for a claim that is not there. */
  readonly seen: number;
  /** A new claim, which takes another id where its own is taken. */
  readonly isNew: boolean;
};

export type Reads = {
  readonly stories: () => Promise<readonly StoredStory[]>;
  readonly claim: (id: string) => Promise<StoredClaim | null | undefined>;
};

/** A story may be changed elsewhere between reading and writing it, but not for ever. */
const TRIES = 5;

/**
 * Writes a claim and the parties that it brings in one step. A story changed meanwhile is no conflict: the parties are added
 * to it as it is now. `changed_meanwhile` is left for the claim itself.
 */
export async function saveClaim(
  db: ClaimDb,
  reads: Reads,
  { claim, added, seen, isNew }: Saving,
): Promise<{ applied: Applied; id: string }> {
  for (let tries = 1; ; tries++) {
    const id = isNew ? await freeId(db, claim.id, reads) : claim.id;
    const story = added.length > 0 ? (await reads.stories()).find((one) => one.id === claim.storyId) : undefined;
    const writes: Write[] = [
      ...(story ? [{ type: 'putStory', story: withParties(said(story), added), seen: story.version } as const] : []),
      { type: 'put', claim: { ...claim, id }, seen },
    ];
    const applied = await applyWrites(db, { kind: 'edit', note: '' }, writes, { sets: BUNDLED });
    const isClaims = !applied.ok && applied.reason === 'changed_meanwhile' && applied.ids.includes(id) && !isNew;
    if (applied.ok || applied.reason !== 'changed_meanwhile' || isClaims || tries === TRIES) return { applied, id };
  }
}

/** An id that no claim has or had: a deleted one lies in the bin under it, and its history is not the new one's. */
async function freeId(db: ClaimDb, wanted: string, reads: Reads): Promise<string> {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await reads.claim(id)) && (await historyOf(db, id)).length === 0) return id;
  }
}
