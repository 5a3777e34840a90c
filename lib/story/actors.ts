import type { ConceptId, Story } from '../model.ts';

const made = new WeakMap<Story, ReadonlySet<ConceptId>>();

/** A story's concepts for its own people: by convention `actor`, `actor_force` and the classes of people (`person:…`). */
export function actorsOf(story: Story): ReadonlySet<ConceptId> {
  const known = made.get(story) ?? build(story);
  made.set(story, known);
  return known;
}

function build(story: Story): ReadonlySet<ConceptId> {
  const own = Object.values(story.terms).flatMap((terms) => Object.keys(terms));
  return new Set(
    own.filter((concept) => concept === 'actor' || concept.startsWith('person:') || concept === 'actor_force'),
  );
}
