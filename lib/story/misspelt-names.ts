import Fuse from 'fuse.js';
import type { Language } from '../language/types.ts';
import type { ConceptId, Story } from '../model.ts';
import { firstFrom, type Hit } from '../text/words.ts';

/** Shorter names have too many neighbours. */
const LEAST_LETTERS = 7;
/** Fuse.js scores 0 for equal words; this lets one or two letters of a long name be wrong. */
const FUZZINESS = 0.25;
const MOST_REMEMBERED = 5_000;
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{L}{6,}/gu;

type Name = { readonly word: string; readonly concept: ConceptId };

/**
 * Finds misspelt and oddly transliterated names of a story ("Vladivostock", "Pyongjang") among a text's capitalised
 * words, by fuzzy search. Only letters are compared, the first one must be right, and a word found exactly is left alone.
 */
export function misspeltNames(story: Story, language: Language): (folded: string, known: readonly Hit[]) => Hit[] {
  const names = namesOf(story, language);
  if (!language.spaced || names.length === 0) return () => [];
  const fuse = new Fuse(names, { keys: ['word'], threshold: FUZZINESS, includeScore: true, minMatchCharLength: 4 });
  const remembered = new Map<string, readonly ConceptId[]>();
  const conceptsOf = (word: string): readonly ConceptId[] => {
    const before = remembered.get(word);
    if (before) return before;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const [best] = fuse.search(word, { limit: 1 }).filter(({ item }) => isLike(item.word, word));
    const concepts = best
      ? names.filter(({ word: name }) => name === best.item.word).map(({ concept }) => concept)
      : [];
    remembered.set(word, concepts);
    return concepts;
  };
  return (folded, known) =>
    Array.from(folded.matchAll(CAPITALISED)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isKnown(known, start, end)) return [];
      return conceptsOf(match[0].toLowerCase()).map((concept): Hit => ({ concept, start, end }));
    });
}

function namesOf(story: Story, language: Language): Name[] {
  return story.names.flatMap((concept) =>
    (story.terms[language.code]?.[concept] ?? [])
      .map((word) => word.replace(/[*=]/g, '').toLowerCase())
      .filter((word) => word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word))
      .map((word) => ({ word, concept })),
  );
}

/** Fuse.js also takes a part for the whole: lengths and first letters must agree. */
function isLike(name: string, word: string): boolean {
  return name.charAt(0) === word.charAt(0) && Math.abs(name.length - word.length) <= 2;
}

function isKnown(known: readonly Hit[], start: number, end: number): boolean {
  for (let index = Math.max(0, firstFrom(known, start) - 3); index < known.length; index++) {
    const hit = known[index];
    if (!hit || hit.start >= end) return false;
    if (hit.end > start) return true;
  }
  return false;
}
