import type { Claim, Story } from '../model.ts';

/** A claim without what the store keeps beside it. */
export function bareClaim(claim: Claim): Claim {
  const { id, storyId, subject, statement, quantity, position, speaker, origin, source } = claim;
  const { asOf, quote, status, tags, reviewedOn, review } = claim;
  return {
    ...{ id, storyId, subject, statement, quantity, position, speaker, origin, source, asOf, quote, status },
    ...(tags !== undefined && { tags }),
    ...(reviewedOn !== undefined && { reviewedOn }),
    ...(review !== undefined && { review }),
  };
}

/** A story without what the store keeps beside it. */
export function bareStory(story: Story): Story {
  const { id, title, since, terms, names, fates, gate, mentions, subjects, reading, positions, parties } = story;
  const bare = { id, title, since, terms, names, gate, mentions, subjects, reading, positions, parties };
  return fates === undefined ? bare : { ...bare, fates };
}
