import type { ConceptId, Story, StoryRoles } from '../model.ts';
import { rolesByName } from './earlier-names.ts';

export type RoleName = keyof StoryRoles;

/** For each role the concepts that fill it, none where a story has nobody or nothing for it. */
export type Roles = Readonly<Record<RoleName, ReadonlySet<ConceptId>>>;

/** Where no story reads. */
export const NO_ROLES: Roles = resolved({});

const made = new WeakMap<Story, Roles>();

/**
 * Who and what has which part in a story, resolved once for each story. This is how the engine asks: it knows roles and the
 * concepts of the languages, and no concept of a story.
 */
export function rolesOf(story: Story): Roles {
  const known = made.get(story) ?? resolved(story.roles ?? rolesByName(story));
  made.set(story, known);
  return known;
}

function resolved({ actor, force, people, theatre, inTheatre, front, staging, homeBorder, event }: StoryRoles): Roles {
  return {
    actor: new Set(actor),
    force: new Set(force),
    people: new Set(people),
    theatre: new Set(theatre),
    inTheatre: new Set(inTheatre),
    front: new Set(front),
    staging: new Set(staging),
    homeBorder: new Set(homeBorder),
    event: new Set(event),
  };
}

/** A list of the languages' concepts with those that fill some roles; each story's is put together once. */
export function withRoles(
  generic: readonly ConceptId[],
  ...names: readonly RoleName[]
): (roles: Roles) => ReadonlySet<ConceptId> {
  const known = new WeakMap<Roles, ReadonlySet<ConceptId>>();
  return (roles) => {
    const own = known.get(roles) ?? new Set([...generic, ...names.flatMap((name) => [...roles[name]])]);
    known.set(roles, own);
    return own;
  };
}
