import type { Party, Story } from '../model.ts';

/**
 * `held` with the parties and subjects of `given` that it lacks, so that somebody else's claims on it can stand there.
 * They come without anything that texts are read by: no aliases, no words, no rules. How a story reads is its owner's alone.
 */
export function mergedStory(held: Story, given: Story): Story {
  return {
    ...held,
    subjects: [...held.subjects, ...missing(held.subjects, given.subjects)],
    parties: [...held.parties, ...missing(held.parties, given.parties).map(unread)],
  };
}

function missing<T extends { readonly id: string }>(held: readonly T[], given: readonly T[]): T[] {
  const known = new Set(held.map(({ id }) => id));
  return given.filter(({ id }) => !known.has(id));
}

function unread(party: Party): Party {
  return { ...party, aliases: {} };
}
