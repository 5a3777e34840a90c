import type { Language } from '../language/types.ts';
import type { ConceptWords, LanguageCode, Party, Story } from '../model.ts';
import { type Scanner, scannerOf } from '../text/words.ts';

const made = new WeakMap<readonly Story[], Map<LanguageCode, Scanner>>();

/** Finds a language's generic concepts, the stories' own terms, and their parties as `party:<id>`. */
export function storyScanner(stories: readonly Story[], language: Language): Scanner {
  const known = made.get(stories) ?? new Map<LanguageCode, Scanner>();
  made.set(stories, known);
  const scanner = known.get(language.code) ?? scannerOf(wordLists(stories, language), language.spaced);
  known.set(language.code, scanner);
  return scanner;
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
