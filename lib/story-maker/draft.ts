import type { LanguageCode, Party, Story, Subject } from '../model.ts';
import { classOf, concepts } from './concepts.ts';
import { isStoryId } from './ids.ts';
import { storyOf } from './story.ts';
import { NOTHING, tidy } from './tidy.ts';
import type { DraftWords, PartyDraft, StoryDraft, SubjectDraft, ThingDraft } from './types.ts';
import { tidyWords } from './words.ts';

/** The draft that makes this very story, `null` where none does: such a story has rules that the form cannot show. */
export function draftOf(story: Story): StoryDraft | null {
  if (!isStoryId(story.id)) return null;
  const languages = Object.keys(story.terms);
  const words = wordsOf(story, languages);
  const things = thingsOf(story, words);
  const draft: StoryDraft = {
    id: story.id,
    title: story.title,
    since: story.since,
    languages,
    names: words(concepts.names(story.id)),
    also: words(concepts.also(story.id)),
    not: words(concepts.not(story.id)),
    about: words(concepts.about(story.id)),
    things,
    subjects: story.subjects.map((subject) => subjectOf(subject, story, things, words)),
    parties: story.parties.map((party) => partyDraft(party, languages)),
  };
  const whole = { ...draft, parties: tidy(draft).parties };
  const again = storyOf(whole);
  // one of the form from before it wrote roles has those that go by its concepts' names, and they are the same
  const asKept = { ...story, roles: story.roles ?? again.roles, parties: story.parties.map(asRead(whole)) };
  return isSame(again, asKept) ? whole : null;
}

/** Parties are also made with a claim, their names as somebody typed them: what the form would make of that is the same. */
function asRead({ languages, parties }: StoryDraft): (party: Party, at: number) => Party {
  return (party, at) => {
    const own = tidyWords(party.aliases, languages);
    const aliases = Object.fromEntries(Object.entries(own).filter(([, list]) => list.length > 0));
    return { ...party, name: parties[at]?.name ?? party.name, aliases };
  };
}

type WordsOf = (concept: string) => DraftWords;

function wordsOf({ terms }: Story, languages: readonly LanguageCode[]): WordsOf {
  return (concept) => {
    const listIn = (code: LanguageCode) => {
      const own = terms[code];
      return own && Object.hasOwn(own, concept) ? (own[concept] ?? []) : [];
    };
    return Object.fromEntries(languages.map((code) => [code, listIn(code)]));
  };
}

function thingsOf({ id: story, terms }: Story, words: WordsOf): ThingDraft[] {
  const sign = concepts.thingSign(story);
  const own = Object.keys(Object.values(terms)[0] ?? {}).filter((concept) => concept.includes(sign));
  return own.map((concept) => {
    const at = concept.indexOf(sign);
    return { id: concept.slice(at + sign.length), people: concept.slice(0, at) === 'person', words: words(concept) };
  });
}

function subjectOf(
  { id, label, kind, time, examples = [], counterExamples = [] }: Subject,
  story: Story,
  things: readonly ThingDraft[],
  words: WordsOf,
): SubjectDraft {
  return {
    id,
    label,
    kind,
    time,
    counts: kind === 'count' ? countedBy(id, story, things) : NOTHING,
    near: words(concepts.near(story.id, id)),
    not: words(concepts.subjectNot(story.id, id)),
    notIn: words(concepts.subjectNotIn(story.id, id)),
    says: words(concepts.says(story.id, id)),
    denies: words(concepts.denies(story.id, id)),
    examples,
    counterExamples,
  };
}

function countedBy(subject: string, story: Story, things: readonly ThingDraft[]): SubjectDraft['counts'] {
  const rule = story.reading.find((one) => one.subject === subject);
  const unit = rule?.units[0] ?? 'person';
  const thing = things.find((one) =>
    one.people ? rule?.nouns?.includes(concepts.thing(story.id, one)) : classOf(story.id, one) === unit,
  );
  return thing ? { thing: thing.id } : { known: unit };
}

function partyDraft(
  { id, name, names = {}, speaksFor = '', article = false, unnamed = false, aliases }: Party,
  languages: readonly LanguageCode[],
): PartyDraft {
  const words = languages.map((code) => [code, Object.hasOwn(aliases, code) ? (aliases[code] ?? []) : []]);
  return { id, name, names, speaksFor, article, unnamed, aliases: Object.fromEntries(words) };
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
