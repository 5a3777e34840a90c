import { isSame, said } from '../claims/same.ts';
import { parseStory } from '../claims/schema.ts';
import type { Keeping, StoredClaim, StoredStory, Write } from '../claims/types.ts';
import type { Claim, Story, StoryId } from '../model.ts';
import { mergedStory } from './merged-story.ts';
import type { PublishedSet } from './types.ts';

/** What the store holds that an update touches. */
export type HeldForUpdate = {
  readonly stories: readonly StoredStory[];
  /** The claims of this set's owner, and those of anyone whose id stands in the set. */
  readonly claims: readonly StoredClaim[];
  /** Ids of claims that the user deleted and that no update brings back. */
  readonly removed: ReadonlySet<string>;
  /** Ids of stories that the user deleted; nothing that is on them comes back either. */
  readonly removedStories?: ReadonlySet<string>;
};

/** What an update would do; nothing has been done yet. */
export type UpdatePlan = {
  readonly added: readonly Claim[];
  readonly changed: readonly { readonly before: StoredClaim; readonly after: Claim }[];
  readonly removed: readonly StoredClaim[];
  readonly same: number;
  /** Claims that the user edited or deleted, which stay as the user left them. */
  readonly kept: number;
  /** Claims that are here already as somebody else's: the user's own, the bundled set's, another set's. */
  readonly others: number;
  /** Stories that the set brings or adds to. */
  readonly stories: readonly Story[];
  /** So much is lost that nobody should take it unasked: the set is empty, or more than half of it is gone. */
  readonly shrinks: boolean;
  /** Why it cannot be taken in, in a sentence: a story that somebody else's claims are on has no room for more. */
  readonly problem: string | null;
  readonly writes: readonly Write[];
};

/** More of a set than this gone at once is asked about. */
const MUCH = 0.5;

/**
 * What taking in a published set would change for `owner`. The user's edits, deletions and own claims stay, and so does
 * what other sets gave. Writes name the versions that they were planned from.
 */
export function planUpdate(set: PublishedSet, held: HeldForUpdate, owner: `set:${string}`): UpdatePlan {
  const byId = new Map(held.claims.map((claim) => [claim.id, claim]));
  const inSet = new Set(set.claims.map(({ id }) => id));
  const added: Claim[] = [];
  const changed: { before: StoredClaim; after: Claim }[] = [];
  let [same, kept, others] = [0, 0, 0];
  const there = new Set(held.stories.map(({ id }) => id));
  const isKeptOut = (id: StoryId) => !there.has(id) && held.removedStories?.has(id) === true;
  for (const claim of set.claims) {
    const here = byId.get(claim.id);
    if (!here && (held.removed.has(claim.id) || isKeptOut(claim.storyId))) kept += 1;
    else if (!here) added.push(claim);
    else if (here.owner !== owner) others += 1;
    else if (here.edited) kept += 1;
    else if (isSame(said(here), said(claim))) same += 1;
    else changed.push({ before: here, after: claim });
  }
  const own = held.claims.filter((claim) => claim.owner === owner);
  const gone = own.filter(({ id }) => !inSet.has(id));
  const removed = gone.filter(({ edited }) => !edited);
  const wanted = set.stories.filter(({ id }) => !isKeptOut(id));
  const stories = wanted.flatMap((story) => storyChange(story, held.stories, owner));
  return {
    added,
    changed,
    removed,
    same,
    kept: kept + gone.length - removed.length,
    others,
    stories: stories.map(({ story }) => story),
    problem: stories.map(({ story }) => roomProblem(story)).find((problem) => problem !== null) ?? null,
    shrinks: own.length > 0 && (set.claims.length === 0 || removed.length > MUCH * own.length),
    writes: [
      ...stories.map(({ story, seen, as }): Write => ({ type: 'putStory', story, seen, ...(as && { as }) })),
      ...added.map((claim): Write => ({ type: 'put', claim, seen: 0 })),
      ...changed.map(({ before, after }): Write => ({ type: 'put', claim: after, seen: before.version })),
      ...removed.map(({ id, version }): Write => ({ type: 'remove', id, seen: version })),
    ],
  };
}

function roomProblem(story: Story): string | null {
  const parsed = parseStory(story);
  return parsed.ok ? null : (parsed.problems[0] ?? '');
}

type StoryChange = { readonly story: Story; readonly seen: number; readonly as?: Keeping };

/**
 * A new story as it is; one of this set anew; one of somebody else's, or that the user edited, only with what it lacks. That
 * one stays whose it is, and counts as edited, so that neither its owner's next version nor this set's takes anything away.
 */
function storyChange(story: Story, held: readonly StoredStory[], owner: string): StoryChange[] {
  const here = held.find(({ id }) => id === story.id);
  if (!here) return [{ story, seen: 0 }];
  const isOurs = here.owner === owner && !here.edited;
  const next = isOurs ? story : mergedStory(said(here), story);
  if (isSame(said(here), said(next))) return [];
  const as = { owner: here.owner, edited: here.owner !== 'user' };
  return [{ story: next, seen: here.version, ...(!isOurs && { as }) }];
}
