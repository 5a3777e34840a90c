import type { Holdings, PassageOf } from '../../../lib/backup.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { keptOut } from '../../../lib/claims/sizes.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { followedSets } from '../../../lib/follow/followed-sets.ts';
import type { KeptPassage } from '../../../lib/passages.ts';
import type { OptionsEdges } from '../edges.ts';

/** What the keys of captured passages in `storage.local` begin with. */
export const PASSAGE = 'passage:';

/** Everything that is kept for the user. Rejects where some of it cannot be read: a backup of a part would look like a whole. */
export async function readHoldings({ db, ask, local }: OptionsEdges): Promise<Holdings> {
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
