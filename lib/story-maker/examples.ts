import type { Language } from '../language/types.ts';
import type { ConceptId, Story } from '../model.ts';

const MOST = 4;

/** A few words of some concepts in a language, to show what is looked for; the story's own first. */
export function examplesOf(concepts: readonly ConceptId[], story: Story, language: Language): string[] {
  const own = story.terms[language.code] ?? {};
  const wordsIn = (words: Readonly<Record<ConceptId, readonly string[]>>, concept: ConceptId) =>
    Object.hasOwn(words, concept) ? (words[concept] ?? []) : [];
  const found = [
    ...concepts.flatMap((concept) => wordsIn(own, concept)),
    ...concepts.flatMap((concept) => wordsIn(language.words, concept)),
  ];
  return [...new Set(found.map((word) => word.replace(/^=/, '')))].slice(0, MOST);
}
