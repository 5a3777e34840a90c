import type { Holdings } from '../../../lib/backup.ts';
import { followedSets } from '../../../lib/claims/followed.ts';
import { createPassages } from '../../../lib/claims/passages.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { keptOut } from '../../../lib/claims/sizes.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import type { OptionsEdges } from '../edges.ts';

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

async function readOnce({ db, ask }: OptionsEdges): Promise<Holdings> {
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
    passages: await createPassages(db).all(),
    followed: await followedSets(db).list(),
  };
}
