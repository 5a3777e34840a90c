import type { LanguageCode } from '../model.ts';
import { provisionalId } from './ids.ts';
import { NOTHING } from './tidy.ts';
import type { PartyDraft, StoryDraft, SubjectDraft, ThingDraft } from './types.ts';

/** A story that is still to be told, in one language, from a day on. */
export function blankStory(language: LanguageCode, since: string): StoryDraft {
  return {
    id: '',
    title: {},
    since,
    languages: [language],
    names: {},
    also: {},
    not: {},
    about: {},
    things: [],
    subjects: [blankSubject([])],
    parties: [],
  };
}

/** A subject that counts people and rises, as most news does. */
export function blankSubject(others: readonly { readonly id: string }[]): SubjectDraft {
  return {
    id: nextId(others),
    label: {},
    kind: 'count',
    time: { behaviour: 'growing', windowDays: 7, restatable: false },
    counts: NOTHING,
    near: {},
    not: {},
    notIn: {},
    says: {},
    denies: {},
    examples: [],
    counterExamples: [],
  };
}

export function blankThing(others: readonly { readonly id: string }[]): ThingDraft {
  return { id: nextId(others), people: false, words: {} };
}

export function blankParty(others: readonly { readonly id: string }[]): PartyDraft {
  return { id: nextId(others), name: '', names: {}, speaksFor: '', article: false, unnamed: false, aliases: {} };
}

/** The same story as one of its own: its subjects and parties keep their ids, the story gets a new one. */
export function copyOf(draft: StoryDraft, title: StoryDraft['title']): StoryDraft {
  return { ...draft, id: '', title };
}

function nextId(others: readonly { readonly id: string }[]): string {
  return provisionalId(others.map(({ id }) => id));
}
