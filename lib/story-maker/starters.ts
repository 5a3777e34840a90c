import { LANGUAGES } from '../language/index.ts';
import type { ConceptId, Kind, LanguageCode } from '../model.ts';
import { OWN_WORDS } from './starter-words.ts';
import type { DraftWords, StoryDraft } from './types.ts';
import { ownList, wordProblem } from './words.ts';

/** What words there are to start from, and what they tell: `null` for what is counted itself. */
const KINDS_OF = {
  killed: 'count',
  injured: 'count',
  missing: 'count',
  rescued: 'count',
  evacuated: 'count',
  destroyed: 'count',
  cost: 'money',
  buildings: null,
} as const satisfies Readonly<Record<string, Kind | null>>;

export type Starter = keyof typeof KINDS_OF;

/** What the languages have generic words for. */
const GENERIC: Readonly<Partial<Record<Starter, ConceptId>>> = { killed: 'killed', injured: 'wounded' };

/** Of a language's generic words the first are the plain ones, and a person reads so many. */
const MOST = 12;
/** Fewer words of one piece, and phrases are taken too. */
const LEAST = 4;

const STARTERS = Object.keys(KINDS_OF) as readonly Starter[];

/** Those for subjects of a kind, or with `null` for things. */
export function startersFor(kind: Kind | null): readonly Starter[] {
  return STARTERS.filter((starter) => KINDS_OF[starter] === kind);
}

/** A language's words to start from, as the form takes them; none for a language that is not read. */
function starterWords(starter: Starter, code: LanguageCode): readonly string[] {
  const concept = GENERIC[starter];
  if (concept === undefined) return ownList(OWN_WORDS[starter as keyof typeof OWN_WORDS], code);
  const all = LANGUAGES.find((one) => one.code === code)?.words[concept] ?? [];
  const plain = all.filter((word) => wordProblem(word, code, false) === null);
  const single = plain.filter((word) => !word.includes(' '));
  return (single.length < LEAST ? plain : single).slice(0, MOST);
}

/** Words with those to start from behind them, in each of some languages. */
export function withStarter(words: DraftWords, starter: Starter, languages: readonly LanguageCode[]): DraftWords {
  const lists = languages.map((code) => {
    const list = new Set([...ownList(words, code), ...starterWords(starter, code)]);
    return [code, [...list]] as const;
  });
  return { ...words, ...Object.fromEntries(lists) };
}

/** What a language's list was started from, as long as it was not changed; else `null`. */
export function unchangedStarter(list: readonly string[], code: LanguageCode): Starter | null {
  if (list.length === 0) return null;
  const same = (starter: Starter) => starterWords(starter, code).join('\n') === list.join('\n');
  return STARTERS.find(same) ?? null;
}

/** The draft in other languages: where words were begun from a starter, those of the added languages come in by themselves. */
export function withLanguages(draft: StoryDraft, languages: readonly LanguageCode[]): StoryDraft {
  const added = languages.filter((code) => !draft.languages.includes(code));
  const filled = (words: DraftWords): DraftWords => {
    const starter = STARTERS.find((one) => draft.languages.some((code) => isBegunFrom(words, one, code)));
    const empty = added.filter((code) => ownList(words, code).length === 0);
    return starter && empty.length > 0 ? withStarter(words, starter, empty) : words;
  };
  return {
    ...draft,
    languages,
    things: draft.things.map((thing) => ({ ...thing, words: filled(thing.words) })),
    subjects: draft.subjects.map((subject) => ({ ...subject, near: filled(subject.near) })),
  };
}

/** Most of the words are still there, whatever else is. */
function isBegunFrom(words: DraftWords, starter: Starter, code: LanguageCode): boolean {
  const given = starterWords(starter, code);
  const own = new Set(ownList(words, code));
  return given.length > 0 && given.filter((word) => own.has(word)).length > given.length / 2;
}
