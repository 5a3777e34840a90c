import type { Language } from '../language/types.ts';
import type { ConceptWords, LanguageCode, Party, Story } from '../model.ts';
import { type Hit, type Scanner, scannerOf } from '../text/words.ts';
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
  const exact = scannerOf(
    [language.words, ...stories.flatMap((story) => ownWords(story, language, stories.length > 1))],
    language.spaced,
  );
  const misspelt = stories.map((story) => ({ story, find: misspeltNames([story], language) }));
  return (folded, lower) => {
    const hits = exact(folded, lower).map(parted);
    const more = misspelt.flatMap(({ story, find }) => {
      const found = find(folded, hits);
      return stories.length > 1 ? found.map((hit): Hit => ({ ...hit, story: story.id })) : found;
    });
    return more.length > 0 ? [...hits, ...more].sort((a, b) => a.start - b.start || b.end - a.end) : hits;
  };
}

/** Between a story's id and its concept: two stories may both have an "actor". */
const PART = '\u0000';

function ownWords(story: Story, language: Language, isShared: boolean): ConceptWords[] {
  const lists = [story.terms[language.code] ?? {}, aliasesOf(story.parties, language.code)];
  if (!isShared) return lists;
  return lists.map((list) =>
    Object.fromEntries(Object.entries(list).map(([concept, words]) => [`${story.id}${PART}${concept}`, words])),
  );
}

function parted(hit: Hit): Hit {
  const at = hit.concept.indexOf(PART);
  return at < 0 ? hit : { ...hit, story: hit.concept.slice(0, at), concept: hit.concept.slice(at + PART.length) };
}

function aliasesOf(parties: readonly Party[], code: LanguageCode): ConceptWords {
  return Object.fromEntries(parties.map((party) => [`party:${party.id}`, party.aliases[code] ?? []]));
}
