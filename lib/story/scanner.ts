import type { Language } from '../language/types.ts';
import type { ConceptWords, LanguageCode, Party, Story } from '../model.ts';
import { isName } from '../text/is-name.ts';
import { type Hit, type Scanner, scannerOf, withoutInner } from '../text/words.ts';
import { actorsOf } from './actors.ts';
import { misspeltNames } from './misspelt-names.ts';

/**
 * What one story finds in a text: takes the folded text, the same in lower case, and the generic hits in it; gives these
 * with the story's own. Where the story has no word there, the very list of generic hits comes back.
 */
export type StoryHits = (folded: string, lower: string, generic: readonly Hit[]) => readonly Hit[];

const generic = new WeakMap<Language, Scanner>();
const own = new WeakMap<Story, Map<LanguageCode, StoryHits>>();

/** Finds a language's generic concepts. */
export function genericScanner(language: Language): Scanner {
  const known = generic.get(language) ?? scannerOf([language.words], language.spaced);
  generic.set(language, known);
  return known;
}

/**
 * Finds a story's own terms, its parties as `party:<id>`, and its misspelt names. Each story has a scanner of its own, so
 * that no word of one story can add to, widen or hide a concept of another, or a generic one outside of its own reading.
 */
export function storyHits(story: Story, language: Language): StoryHits {
  const known = own.get(story) ?? new Map<LanguageCode, StoryHits>();
  own.set(story, known);
  const find = known.get(language.code) ?? build(story, language);
  known.set(language.code, find);
  return find;
}

/** Finds all that a story knows in a text, the generic concepts among it; without a story these alone. */
export function storyScanner(story: Story | null, language: Language): Scanner {
  const scan = genericScanner(language);
  if (!story) return scan;
  const find = storyHits(story, language);
  return (folded, lower) => [...find(folded, lower, scan(folded, lower))];
}

function build(story: Story, language: Language): StoryHits {
  const exact = scannerOf([story.terms[language.code] ?? {}, aliasesOf(story.parties, language.code)], language.spaced);
  const misspelt = misspeltNames(story, language);
  const ofOneName = withoutNamesWithin(story);
  return (folded, lower, found) => {
    const words = exact(folded, lower);
    const hits = words.length > 0 ? ofOneName(withoutInner([...found, ...words])) : found;
    const more = misspelt(folded, hits);
    return more.length > 0 ? [...hits, ...more].sort((a, b) => a.start - b.start || b.end - a.end) : hits;
  };
}

function aliasesOf(parties: readonly Party[], code: LanguageCode): ConceptWords {
  return Object.fromEntries(parties.map((party) => [`party:${party.id}`, party.aliases[code] ?? []]));
}

/**
 * "北韓軍" is no "韓軍", and "北韓戰鬥" no "韓戰": takes out names and other topics that begin inside the name of the story's
 * side.
 */
function withoutNamesWithin(story: Story): (hits: readonly Hit[]) => readonly Hit[] {
  const actors = actorsOf(story);
  const topics = new Set(story.mentions.flatMap(({ unless }) => unless ?? []));
  return (hits) => {
    const own = hits.filter(({ concept }) => actors.has(concept));
    const isWithin = ({ start }: Hit) => own.some((name) => start > name.start && start < name.end);
    return hits.filter((hit) => !(isName(hit) || topics.has(hit.concept)) || !isWithin(hit));
  };
}
