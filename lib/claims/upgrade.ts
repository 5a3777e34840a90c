import type { Transaction } from 'dexie';
import type { Claim, Story } from '../model.ts';
import { goneKey } from './records.ts';

/** What version 2 of the store kept of claims, stories and deletions. */
type ClaimOf2 = Claim & { bundledVersion?: number | null; edited?: boolean; editedAt?: string | null };
type StoryOf2 = Story & { bundledVersion?: number | null };
type RemovedOf2 = { readonly id: string; readonly storyId: string; readonly removedAt: string };

/** The first stamp: of everything that was there before stamps were. */
const FIRST = 1;

/** From version 2, which knew bundled and not, to owners and versions; what was deleted stays deleted. */
export async function upgradeToOwners(transaction: Transaction): Promise<void> {
  const at = new Date().toISOString();
  await transaction
    .table<ClaimOf2>('claims')
    .toCollection()
    .modify((claim, place) => {
      const { bundledVersion, edited, editedAt, ...said } = claim;
      const isBundled = typeof bundledVersion === 'number';
      place.value = {
        ...said,
        owner: isBundled ? 'bundled' : 'user',
        edited: isBundled && edited === true,
        version: FIRST,
        addedAt: editedAt ?? at,
        changedAt: editedAt ?? at,
      } as unknown as ClaimOf2;
    });
  for (const { bundledVersion, ...story } of await transaction.table<StoryOf2>('stories').toArray()) {
    if (typeof bundledVersion !== 'number') continue;
    await transaction.table('meta').put({ key: `bundled:${story.id}`, value: bundledVersion, story });
  }
  await transaction
    .table<StoryOf2>('stories')
    .toCollection()
    .modify((story, place) => {
      const { bundledVersion, ...said } = story;
      const owner = typeof bundledVersion === 'number' ? 'bundled' : 'user';
      const kept = { owner, edited: false, version: FIRST, addedAt: at, changedAt: at };
      place.value = { ...said, ...kept } as unknown as StoryOf2;
    });
  const removed: RemovedOf2[] = await transaction.table('removed').toArray();
  await transaction.table('gone').bulkPut(
    removed.map(({ id, storyId, removedAt }) => ({
      key: goneKey('claim', id),
      id,
      storyId,
      version: FIRST,
      removedAt,
      keepsOut: true,
      claim: null,
    })),
  );
  await transaction.table('meta').put({ key: 'stamp', value: FIRST });
  // made of the claims, in a form that is no longer read
  await transaction.table('search').clear();
}
