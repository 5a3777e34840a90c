import type { ConceptId, ConceptWords, LanguageCode, Story } from '../model.ts';
import { flatten } from './gate.ts';

/** A language as far as the gate needs it: the generic words that a story's gate may name. */
export type GateLanguage = { readonly code: LanguageCode; readonly words: ConceptWords };

/**
 * The literal terms of a story's gate, a list per group: the words of its concepts in every language, the story's own
 * and the generic ones. Signs of the words' notation (`troop*`, `*krieg`, `=The North`) are gone, as the gate looks for
 * substrings; a term that contains another of its group would find nothing more and is left out.
 */
export function gateTerms(story: Story, languages: readonly GateLanguage[]): string[][] {
  const lists = [...Object.values(story.terms), ...languages.map((language) => language.words)];
  return story.gate.map((concepts) => shortest(lists.flatMap((list) => wordsOf(list, concepts)).map(literal)));
}

function wordsOf(list: ConceptWords, concepts: readonly ConceptId[]): string[] {
  return Object.entries(list).flatMap(([concept, words]) => (concepts.includes(concept) ? words : []));
}

function literal(word: string): string {
  const parts = word.replace(/^=/, '').split('*');
  // of `first* batch*` the longest part is literal
  return flatten(parts.reduce((longest, part) => (part.length > longest.length ? part : longest))).trim();
}

function shortest(terms: readonly string[]): string[] {
  const distinct = [...new Set(terms)].filter((term) => term !== '');
  return distinct.filter((term) => !distinct.some((other) => other !== term && term.includes(other)));
}
