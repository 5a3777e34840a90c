import type { ConceptId, Story } from '../model.ts';

const made = new WeakMap<Story, ReadonlySet<ConceptId>>();

/** The concepts of the parties of a story that only tell: those that speak for another, and officials without a name. */
export function spokesmenOf(story: Story): ReadonlySet<ConceptId> {
  const known =
    made.get(story) ??
    new Set(story.parties.filter(({ speaksFor, unnamed }) => speaksFor || unnamed).map(({ id }) => `party:${id}`));
  made.set(story, known);
  return known;
}
