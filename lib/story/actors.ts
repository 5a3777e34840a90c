import type { ConceptId, Story } from '../model.ts';
import { rolesOf, withRoles } from './roles.ts';

const own = withRoles([], 'actor', 'force', 'people');

/** A story's concepts for its own people: their side by its name, its bodies of people, and the classes of people. */
export function actorsOf(story: Story): ReadonlySet<ConceptId> {
  return own(rolesOf(story));
}
