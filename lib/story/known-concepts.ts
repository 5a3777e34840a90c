import { LANGUAGES } from '../language/index.ts';
import type { ConceptId, Story } from '../model.ts';
import { ONCE_GENERIC } from './earlier-names.ts';

/** Concepts that no list of words has: the engine finds them itself, in the mention and the reading of a sentence. */
const FOUND: readonly ConceptId[] = [
  'own_force',
  'own_number',
  'counted_people',
  'part',
  'whole',
  'of_season',
  'voyage',
];

let generic: ReadonlySet<ConceptId> | null = null;

/** Made when it is first asked for, as it reads the words of all languages. */
function genericConcepts(): ReadonlySet<ConceptId> {
  generic ??= new Set([...LANGUAGES.flatMap(({ words }) => Object.keys(words)), ...FOUND]);
  return generic;
}

/** Whether a concept is a language's or the engine's own, and so nothing that is told of one story alone. */
export function isGeneric(concept: ConceptId): boolean {
  return genericConcepts().has(concept);
}

/**
 * Every concept that a rule of a story may name: the story's own, those that the languages have or had, and its parties as
 * `party:<id>`.
 */
export function knownConcepts({ terms, parties }: Pick<Story, 'terms' | 'parties'>): ReadonlySet<ConceptId> {
  const own = Object.values(terms).flatMap((words) => Object.keys(words));
  return new Set([...genericConcepts(), ...ONCE_GENERIC, ...own, ...parties.map(({ id }) => `party:${id}`)]);
}
