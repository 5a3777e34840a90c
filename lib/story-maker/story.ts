import type { ConceptId, ConceptWords, LanguageCode, Party, Story, Subject } from '../model.ts';
import { concepts } from './concepts.ts';
import { settled } from './ids.ts';
import { rulesOf } from './rules.ts';
import { tidy } from './tidy.ts';
import type { DraftWords, PartyDraft, StoryDraft, SubjectDraft } from './types.ts';
import { hasWords, ownList } from './words.ts';

/**
 * The story that a draft describes: roles, gate, mentions, terms, reading, positions. `taken` are the ids of the others;
 * a draft without an id gets one out of its title. Never throws; whether the story is of any use, `draftProblems` says.
 */
export function storyOf(draft: StoryDraft, taken: readonly string[] = []): Story {
  const own = settled(tidy(draft), taken);
  const { roles, fates, gate, mentions, reading, positions } = rulesOf(own);
  return {
    id: own.id,
    title: own.title,
    since: own.since,
    terms: Object.fromEntries(own.languages.map((code) => [code, termsIn(own, code)])),
    names: [],
    roles,
    ...(fates && fates.length > 0 && { fates }),
    gate,
    mentions,
    subjects: own.subjects.map(subjectOf),
    reading,
    positions,
    parties: own.parties.map((party) => partyOf(party, own.languages)),
  };
}

/** Lists of examples are there where they have any. */
function subjectOf({ id, label, kind, time, examples, counterExamples }: SubjectDraft): Subject {
  return {
    id,
    label,
    kind,
    time,
    ...(examples.length > 0 && { examples }),
    ...(counterExamples.length > 0 && { counterExamples }),
  };
}

/** Every group of words that has any is there in each language, so that their order is that of the draft. */
function termsIn(draft: StoryDraft, code: LanguageCode): ConceptWords {
  const { id } = draft;
  const lists: [ConceptId, DraftWords][] = [
    [concepts.names(id), draft.names],
    [concepts.also(id), draft.also],
    [concepts.not(id), draft.not],
    [concepts.about(id), draft.about],
    ...draft.things.map((thing): [ConceptId, DraftWords] => [concepts.thing(id, thing), thing.words]),
    ...draft.subjects.flatMap((subject): [ConceptId, DraftWords][] => [
      [concepts.near(id, subject.id), subject.near],
      [concepts.subjectNot(id, subject.id), subject.not],
      [concepts.subjectNotIn(id, subject.id), subject.notIn],
      [concepts.says(id, subject.id), subject.says],
      [concepts.denies(id, subject.id), subject.denies],
    ]),
  ];
  return Object.fromEntries(
    lists.filter(([, words]) => hasWords(words)).map(([concept, words]) => [concept, ownList(words, code)]),
  );
}

function partyOf(
  { id, name, names, speaksFor, article, unnamed, aliases }: PartyDraft,
  languages: readonly LanguageCode[],
): Party {
  return {
    id,
    name,
    ...(Object.keys(names).length > 0 && { names }),
    ...(speaksFor !== '' && { speaksFor }),
    ...(article && { article }),
    ...(unnamed && { unnamed }),
    // none where there is none, as a party made with a claim has it
    aliases: Object.fromEntries(
      languages.map((code) => [code, ownList(aliases, code)] as const).filter(([, list]) => list.length > 0),
    ),
  };
}
