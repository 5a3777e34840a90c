import type { Holdings, PassageOf } from '../../../lib/backup.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { keptOut } from '../../../lib/claims/sizes.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { followedSets } from '../../../lib/follow/followed-sets.ts';
import type { KeptPassage } from '../../../lib/passages.ts';
import type { OptionsEdges } from '../edges.ts';

/** What the keys of captured passages in `storage.local` begin with. */
export const PASSAGE = 'passage:';

/** How often the reading is begun anew because somebody wrote meanwhile. */
const TRIES = 5;

/**
 * Everything that is kept for the user, as one state of the store. Rejects where some of it cannot be read, or others go on
 * writing: a backup of a part, or of two halves, would look like a whole.
 */
export async function readHoldings(edges: OptionsEdges): Promise<Holdings> {
  const { revision } = createRepository(edges.db);
  for (let tries = 1; tries <= TRIES; tries++) {
    const before = await revision();
    const held = await readOnce(edges);
    if ((await revision()) === before) return held;
  }
  throw new Error('The store was written again and again while it was read.');
}

async function readOnce({ db, ask, local }: OptionsEdges): Promise<Holdings> {
  const repository = createRepository(db);
  const claims: StoredClaim[] = [];
  await repository.everyClaim((chunk) => {
    for (const claim of chunk) claims.push(claim);
  });
  const settings = await ask({ type: 'settings' });
  if (!settings.ok) throw new Error(settings.message);
  return {
    stories: await repository.stories(),
    claims,
    removed: await keptOut(db),
    settings: settings.value,
    passages: await readPassages(local),
    followed: await followedSets(local).list(),
  };
}

async function readPassages(local: OptionsEdges['local']): Promise<PassageOf[]> {
  return Object.entries(await local.get(null)).flatMap(([key, value]) =>
    key.startsWith(PASSAGE) ? [{ ...(value as KeptPassage), claimId: key.slice(PASSAGE.length) }] : [],
  );
}
