import type { Language } from '../language/types.ts';
import type { ConceptWords, LanguageCode, Party, Story } from '../model.ts';
import { type Scanner, scannerOf } from '../text/words.ts';
import { misspeltNames } from './misspelt-names.ts';

const made = new WeakMap<readonly Story[], Map<LanguageCode, Scanner>>();

/** Finds a language's generic concepts, the stories' own terms, and their parties as `party:<id>`. */
export function storyScanner(stories: readonly Story[], language: Language): Scanner {
  const known = made.get(stories) ?? new Map<LanguageCode, Scanner>();
  made.set(stories, known);
  const scanner = known.get(language.code) ?? build(stories, language);
  known.set(language.code, scanner);
  return scanner;
}

function build(stories: readonly Story[], language: Language): Scanner {
  const exact = scannerOf(wordLists(stories, language), language.spaced);
  const misspelt = misspeltNames(stories, language);
  return (folded, lower) => {
    const hits = exact(folded, lower);
    const more = misspelt(folded, hits);
    return more.length > 0 ? [...hits, ...more].sort((a, b) => a.start - b.start || b.end - a.end) : hits;
  };
}

function wordLists(stories: readonly Story[], language: Language): ConceptWords[] {
  return [
    language.words,
    ...stories.flatMap((story) => [story.terms[language.code] ?? {}, aliasesOf(story.parties, language.code)]),
  ];
}

function aliasesOf(parties: readonly Party[], code: LanguageCode): ConceptWords {
  return Object.fromEntries(parties.map((party) => [`party:${party.id}`, party.aliases[code] ?? []]));
}
