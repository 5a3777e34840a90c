import type { ConceptId } from '../model.ts';

/** The unit class of a concept, or `null` where it counts nothing. */
export function unitOf(concept: ConceptId): string | null {
  const colon = concept.indexOf(':');
  if (colon > 0) return concept.startsWith('party:') ? null : concept.slice(0, colon);
  return Object.hasOwn(UNIT_OF, concept) ? (UNIT_OF[concept] ?? null) : null;
}

/** A noun that was found, but means nothing to the engine: the figure counts something else. */
export const UNKNOWN_NOUN = 'other';

/**
 * Comparison classes of the generic concepts: what may be set against each other at all.
 * A story's own concept says its class before a colon (`person:north_koreans`).
 */
const UNIT_OF: Readonly<Record<ConceptId, string>> = {
  soldier: 'person',
  one_soldier: 'person',
  special_forces: 'person',
  person: 'person',
  casualty: 'person',
  loss: 'person',
  death: 'person',
  killed: 'person',
  wounded: 'person',
  captured: 'person',
  // of the dead: one each
  portrait: 'person',
  engineer: 'engineer',
  sapper: 'sapper',
  builder: 'builder',
  worker: 'person',
  // officers, interpreters, pilots: people, but another group than the soldiers they are among
  officer: 'other_group',
  other_group: 'other_group',
  landing_ship: 'landing_ship',
  escort_ship: 'escort_ship',
  ship: 'ship',
  container: 'container',
  shell: 'shell',
  weapon: 'weapon',
  formation: 'formation',
};

/** The classes of things that every story can count, each once. */
export const KNOWN_CLASSES: readonly string[] = [...new Set(Object.values(UNIT_OF))];

/** Whether a class counts people, whatever group of them. */
export function isPeople(unit: string | null): boolean {
  return unit !== null && PEOPLE.has(unit);
}

const PEOPLE: ReadonlySet<string> = new Set(['person', 'other_group', 'engineer', 'sapper', 'builder']);

/** Whether a class is of people told apart by their trade. */
export function isTrade(unit: string | null): boolean {
  return unit !== null && TRADES.has(unit);
}

const TRADES: ReadonlySet<string> = new Set(['engineer', 'sapper', 'builder']);
