import type { ConceptId } from '../model.ts';
import type { Sentence } from './sentence.ts';

/** "Russia's fleet brought 1,500 men on four landing ships": a sentence of a voyage, with the ships. */
export function isOnShips({ hits }: Sentence): boolean {
  return hits.some(({ concept }) => SHIPS.has(concept)) && hits.some(({ concept }) => CARRIES.has(concept));
}

const SHIPS: ReadonlySet<ConceptId> = new Set(['landing_ship', 'escort_ship']);
const CARRIES: ReadonlySet<ConceptId> = new Set(['transport', 'moved', 'sent']);
