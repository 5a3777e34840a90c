import type { ConceptId, Story, StoryRoles } from '../model.ts';

/** Concepts that languages had words for once, and that rules of stories written down then may name. */
export const ONCE_GENERIC: readonly ConceptId[] = ['disguise', 'home_border', 'motive', 'peninsula', 'peninsula_war'];

/** What the concepts were called by which a story filled its roles before it could name them. */
const NAMES: Readonly<Record<Exclude<keyof StoryRoles, 'people' | 'event'>, ConceptId>> = {
  actor: 'actor',
  force: 'actor_force',
  theatre: 'theatre',
  inTheatre: 'in_theatre',
  front: 'front_place',
  staging: 'far_east',
  homeBorder: 'home_border',
};

/** The roles of a story that names none, as those of the form and those kept or written down earlier: by its concepts' names. */
export function rolesByName({ terms }: Pick<Story, 'terms'>): StoryRoles {
  const own = new Set(Object.values(terms).flatMap((words) => Object.keys(words)));
  const roles = Object.entries(NAMES).map(([role, concept]) => [role, own.has(concept) ? [concept] : []]);
  return { ...Object.fromEntries(roles), people: [...own].filter((concept) => concept.startsWith('person:')) };
}
