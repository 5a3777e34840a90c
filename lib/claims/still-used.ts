import type { ClaimDb } from './db.ts';
import type { Item } from './records.ts';
import { storyClaimsThat } from './story-claims.ts';
import type { StoredStory } from './types.ts';

/** So many of them are enough to tell. */
const MOST = 20;

/**
 * Claims written after entry `seq` that need a story, or a party or subject of one, which taking these items back would take
 * away: such a claim would stay and count for nothing. Rejects when the store cannot be read.
 */
export async function stillUsed(db: ClaimDb, seq: number, items: readonly Item[]): Promise<string[]> {
  const stories = items.filter((item) => item.type === 'story');
  if (stories.length === 0) return [];
  const later = new Set((await db.history.where('seq').above(seq).toArray()).map(({ token }) => token));
  const own = new Set(items.flatMap(({ type, id }) => (type === 'claim' ? [id] : [])));
  const found: string[] = [];
  for (const item of stories) {
    const lost = lostIn(await db.stories.get(item.id), item.before.record);
    if (!lost) continue;
    const { first } = await storyClaimsThat(
      db,
      item.id,
      ({ id, version, speaker, origin, subject }) =>
        later.has(version) && !own.has(id) && [speaker, origin, subject].some((one) => lost.has(one)),
      MOST,
    );
    found.push(...first.map(({ id }) => id));
  }
  return found;
}

/** Ids of the parties and subjects that a story has now and would then not have; `null` where none. */
function lostIn(now: StoredStory | undefined, then: StoredStory | null): ReadonlySet<string> | null {
  const idsOf = (story: StoredStory | null | undefined) =>
    new Set(story ? [...story.parties, ...story.subjects].map(({ id }) => id) : []);
  const kept = idsOf(then);
  const lost = new Set([...idsOf(now)].filter((id) => !kept.has(id)));
  return lost.size > 0 ? lost : null;
}
