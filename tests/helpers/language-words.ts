import { checkCopied, checkLists, enumerate, wordsOf } from './language-copies.ts';
import { hasListedWords, type Lists, listedStories, readLanguage, storyLists, type Tree } from './language-files.ts';
import { OF_SOME_LANGUAGES } from './of-some-languages.ts';

/** Every language has words for the concepts of this one; `OF_SOME_LANGUAGES` apart. */
const MODEL = 'en';

/**
 * A file that shares more than this part of its words with another language's is a copy that was not translated. Of the ten,
 * languages share 14 % at most (Russian and Ukrainian), words of the bundled story 20 % (Spanish and Vietnamese); Spanish under
 * the name of Portuguese, with thirteen words of it, shares 100 %.
 */
const MOST_SHARED = 1 / 3;
/** The ten have 2,400 words and more, and 280 and more of the bundled story. */
const LEAST_WORDS = 1_500;
const LEAST_TERMS = 150;

/** Lists that a language leaves empty, though all that are compared with it fill them: it says the same in another way. */
const EMPTY_BY_NATURE: Readonly<Record<string, readonly string[]>> = {
  de: ['numbers.couple'],
  en: ['dates.figures.before'],
  es: ['numbers.joiners'],
  ja: ['qualifiers.before.more_than'],
  ko: ['numbers.partBehind', 'dates.alone.before'],
  vi: ['numbers.ordinalSuffixes', 'grammar.relativePlace'],
  zh: ['numbers.between', 'grammar.clauseStarts'],
};

/** What a language's own file lacks, as sentences. */
export function checkLanguageWords(tree: Tree, code: string, codes: readonly string[]): string[] {
  const path = `lib/language/${code}.ts`;
  const { spaced, lists } = readLanguage(tree, code);
  const others = codes
    .filter((other) => other !== code)
    .map((other) => ({ code: other, ...readLanguage(tree, other) }));
  // where words are not set apart, much of grammar is told otherwise: such languages say nothing of what others need
  const kin = others.filter((other) => !spaced || other.spaced).map((other) => other.lists);
  const concepts = [...readLanguage(tree, MODEL).lists.keys()].filter((list) => isConcept(list));
  const needed = [
    ...concepts.filter((list) => !OF_SOME_LANGUAGES.has(list.slice('words.'.length))),
    ...inAll(kin).filter((list) => !isConcept(list)),
  ];
  const missing = needed.filter((list) => !lists.get(list)?.size && !EMPTY_BY_NATURE[code]?.includes(list));
  return [
    ...(missing.length === 0
      ? []
      : [`${path} has no words for ${enumerate(missing)}: add those that the language says it by.`]),
    ...tooFew(path, lists, LEAST_WORDS),
    ...checkCopied(path, { code, lists }, earlierOf(code, codes, others), MOST_SHARED),
    ...checkLists(path, { code, lists }, earlierOf(code, codes, others)),
  ];
}

/** What stories lack in a language: one that speaks all others has to speak it, one that speaks fewer may leave it out. */
export function checkStoryWords(tree: Tree, code: string, codes: readonly string[]): string[] {
  return listedStories(tree).flatMap((story) => {
    const spoken = codes.filter((other) => other !== code && hasListedWords(tree, story, other));
    if (hasListedWords(tree, story, code)) return checkWordsOf(tree, story, code, codes, spoken);
    if (spoken.length < codes.length - 1) return [];
    return [
      `${story}/index.ts names no words of ${code}: write ${story}/words/${code}.json and name it there, or the story is never found.`,
    ];
  });
}

function checkWordsOf(
  tree: Tree,
  story: string,
  code: string,
  codes: readonly string[],
  spoken: readonly string[],
): string[] {
  const path = `${story}/words/${code}.json`;
  const { terms, aliases } = storyLists(tree, story, code);
  const others = spoken.map((other) => ({ code: other, ...storyLists(tree, story, other) }));
  const generic = readLanguage(tree, MODEL).lists;
  const noTerms = missingIn(
    terms,
    others.map((other) => other.terms),
  ).filter((term) => !generic.has(`words.${term}`));
  const noAliases = missingIn(
    aliases,
    others.map((other) => other.aliases),
  );
  const held = others.map((other) => ({ code: other.code, lists: other.terms }));
  return [
    ...(noTerms.length === 0
      ? []
      : [`${path} lacks the terms ${enumerate(noTerms)}, which all other languages have: add their words.`]),
    ...(noAliases.length === 0 ? [] : [`${path} lacks aliases of ${enumerate(noAliases)}: add what texts call them.`]),
    ...tooFew(path, terms, LEAST_TERMS),
    ...checkCopied(path, { code, lists: terms }, earlierOf(code, codes, held), MOST_SHARED),
  ];
}

/** Those that stand before a language in the list. */
function earlierOf<T extends { readonly code: string }>(code: string, codes: readonly string[], of: readonly T[]): T[] {
  const earlier = codes.slice(0, codes.indexOf(code));
  return of.filter((other) => earlier.includes(other.code));
}

function tooFew(path: string, lists: Lists, least: number): string[] {
  const { size } = wordsOf(lists);
  return size >= least ? [] : [`${path} has ${size} words of at least ${least}: it is not finished.`];
}

/** Lists that all have words for. */
function inAll([first, ...rest]: readonly Lists[]): string[] {
  const filled = [...(first ?? [])].filter(([, words]) => words.size > 0).map(([list]) => list);
  return filled.filter((list) => rest.every((other) => other.get(list)?.size));
}

function missingIn(own: Lists, others: readonly Lists[]): string[] {
  return inAll(others).filter((list) => !own.get(list)?.size);
}

function isConcept(list: string): boolean {
  return list.startsWith('words.');
}
