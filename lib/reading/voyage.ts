import type { ConceptId } from '../model.ts';
import type { Sentence } from './sentence.ts';

/**
 * "Russia's fleet brought 1,500 men on four landing ships", "The Russian navy took 1,500 special forces to Vladivostok": a sentence of
 * a voyage, by landing ships or to where the story's people go ashore. Whose the ships are says nothing of whose the people are.
 */
export function isOnShips({ hits, reading: { roles } }: Sentence): boolean {
  const has = (concepts: ReadonlySet<ConceptId>) => hits.some(({ concept }) => concepts.has(concept));
  return has(CARRIES) && (has(LANDING) || (has(roles.staging) && has(ON_BOARD)));
}

const CARRIES: ReadonlySet<ConceptId> = new Set(['transport', 'moved', 'sent']);
const LANDING: ReadonlySet<ConceptId> = new Set(['landing_ship', 'escort_ship']);
const ON_BOARD: ReadonlySet<ConceptId> = new Set(['ship', 'special_forces']);
