import type { Story } from '../model.ts';
import type { ClaimDb } from './db.ts';
import { historyOf } from './history.ts';
import type { Change } from './records.ts';
import { isSame } from './same.ts';
import { type SpokenOf, withSpokenOf } from './spoken-of.ts';
import type { StoredClaim, StoredStory } from './types.ts';

/**
 * What deleted claims need to count again when they are put back: stories that were deleted since, and parties and subjects
 * that were taken out of theirs, as the history remembers them. Rejects when the store cannot be read.
 */
export async function neededStories(db: ClaimDb, claims: readonly StoredClaim[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [id, some] of Map.groupBy(claims, ({ storyId }) => storyId)) {
    const held = (await db.stories.get(id)) ?? null;
    const spoken = {
      parties: new Set(some.flatMap(({ speaker, origin }) => [speaker, origin])),
      subjects: new Set(some.map(({ subject }) => subject)),
    };
    if (held && hasAll(held, spoken)) continue;
    const earlier = (await historyOf(db, id, 'story')).flatMap(({ item }) =>
      item.type === 'story' && item.before ? [item.before] : [],
    );
    const [newest] = held ? [held] : earlier;
    if (!newest) continue;
    // newest first: what a later version has is as it was last
    const whole = earlier.reduce<Story>((story, before) => withSpokenOf(story, before, spoken), newest);
    if (!held || !isSame(whole, held)) changes.push(putBack(held, whole as StoredStory));
  }
  return changes;
}

function hasAll(story: Story, { parties, subjects }: SpokenOf): boolean {
  const known = new Set([...story.parties, ...story.subjects].map(({ id }) => id));
  return [...parties, ...subjects].every((id) => known.has(id));
}

function putBack(held: StoredStory | null, story: StoredStory): Change {
  return {
    type: 'story',
    id: story.id,
    next: ({ record }, { token, at }) => {
      if ((record?.version ?? 0) !== (held?.version ?? 0)) return 'refused';
      // one that was deleted is as it was; to one that is there something is added
      const changed = held ? { edited: held.owner !== 'user', changedAt: at } : {};
      return { record: { ...story, ...changed, version: token }, gone: null };
    },
  };
}
