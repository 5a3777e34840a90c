import type { ClaimDb } from '../../../lib/claims/db.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import type { Outgoing } from '../../../lib/formats/types.ts';
import type { Claim, Story } from '../../../lib/model.ts';

/** How often the reading is begun anew because somebody wrote meanwhile; then it is as good as it gets. */
const TRIES = 5;

/**
 * The claims that `wanted` takes, with the stories that they are of, as one state of the store. Rejects when it cannot be
 * read. `title` names the set, `day` is that of the export.
 */
export async function outgoingOf(
  db: ClaimDb,
  wanted: (claim: StoredClaim) => boolean,
  { title, day, everyStory }: { readonly title: string; readonly day: string; readonly everyStory: boolean },
): Promise<Outgoing> {
  const repository = createRepository(db);
  for (let tries = 1; ; tries++) {
    const before = await repository.revision();
    const claims: Claim[] = [];
    await repository.everyClaim((chunk) => claims.push(...chunk.filter(wanted).map((claim) => said(claim) as Claim)));
    const used = new Set(claims.map(({ storyId }) => storyId));
    const stories = (await repository.stories()).filter(({ id }) => everyStory || used.has(id));
    // claims are read in several turns: a write between them would make a set that never was
    if ((await repository.revision()) === before || tries === TRIES)
      return { title, version: 1, stories: stories.map((story) => said(story) as Story), claims, day };
  }
}
