import type { ConceptWords, LanguageCode, Story } from '../model.ts';

/**
 * `held` with what `given` has beyond it: parties, subjects with their rules, and concepts. Nothing that is held changes,
 * so that a set can bring what its claims name without taking over a story that is somebody else's.
 */
export function mergedStory(held: Story, given: Story): Story {
  const subjects = missing(held.subjects, given.subjects);
  const isNew = new Set(subjects.map(({ id }) => id));
  return {
    ...held,
    subjects: [...held.subjects, ...subjects],
    parties: [...held.parties, ...missing(held.parties, given.parties)],
    reading: [...held.reading, ...given.reading.filter(({ subject }) => isNew.has(subject))],
    positions: [...held.positions, ...given.positions.filter(({ subject }) => isNew.has(subject))],
    terms: mergedTerms(held.terms, given.terms),
  };
}

function missing<T extends { readonly id: string }>(held: readonly T[], given: readonly T[]): T[] {
  const known = new Set(held.map(({ id }) => id));
  return given.filter(({ id }) => !known.has(id));
}

type Terms = Readonly<Record<LanguageCode, ConceptWords>>;

/** Languages and concepts of both; where both have a concept, the held words stay. */
function mergedTerms(held: Terms, given: Terms): Terms {
  const languages = new Set([...Object.keys(held), ...Object.keys(given)]);
  return Object.fromEntries(Array.from(languages, (code) => [code, { ...given[code], ...held[code] }]));
}
