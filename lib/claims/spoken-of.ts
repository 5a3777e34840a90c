import type { Story } from '../model.ts';
import type { Side } from './side.ts';
import type { StoredStory } from './types.ts';

/** Parties and subjects that claims of a story name. */
export type SpokenOf = { readonly parties: ReadonlySet<string>; readonly subjects: ReadonlySet<string> };

/** What the claims of a story speak of, those of the owners that count. Within a transaction. */
export async function spokenOf(side: Side, storyId: string, counts: (owner: string) => boolean): Promise<SpokenOf> {
  const parties = new Set<string>();
  const subjects = new Set<string>();
  const keys = (await side.claims.orderBy('[owner+storyId]').uniqueKeys()) as unknown as [string, string][];
  for (const [owner, story] of keys) {
    if (story !== storyId || !counts(owner)) continue;
    const claims = side.claims.where('[owner+storyId]').equals([owner, story]);
    await claims.each(({ speaker, origin, subject }) => {
      parties.add(speaker).add(origin);
      subjects.add(subject);
    });
  }
  return { parties, subjects };
}

/** A story with the parties and subjects of the stored one that it lacks and that claims speak of. */
export function withSpokenOf(story: Story, stored: StoredStory | undefined, { parties, subjects }: SpokenOf): Story {
  if (!stored) return story;
  const known = new Set([...story.parties, ...story.subjects].map(({ id }) => id));
  return {
    ...story,
    parties: [...story.parties, ...stored.parties.filter(({ id }) => parties.has(id) && !known.has(id))],
    subjects: [...story.subjects, ...stored.subjects.filter(({ id }) => subjects.has(id) && !known.has(id))],
  };
}
