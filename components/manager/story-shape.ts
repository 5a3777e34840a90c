import type { Kind, SubjectExample, SubjectTime } from '../../lib/model.ts';
import type { Translate } from '../i18n.ts';

/** A story as its form shows it; what the fields mean is told in `lib/story-maker/types.ts`. */
export type Words = Readonly<Record<string, readonly string[]>>;
export type Texts = Readonly<Record<string, string>>;
export type StoryThing = { readonly id: string; readonly people: boolean; readonly words: Words };
export type StorySubjectShape = {
  readonly id: string;
  readonly label: Texts;
  readonly kind: Kind | null;
  readonly time: SubjectTime;
  readonly counts: { readonly thing: string } | { readonly known: string };
  readonly near: Words;
  readonly not: Words;
  readonly notIn: Words;
  readonly says: Words;
  readonly denies: Words;
  readonly examples: readonly SubjectExample[];
  readonly counterExamples: readonly SubjectExample[];
};
export type StoryPartyShape = {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly speaksFor: string;
  readonly article: boolean;
  readonly unnamed: boolean;
  readonly aliases: Words;
};
export type StoryShape = {
  readonly id: string;
  readonly title: Texts;
  readonly since: string;
  readonly languages: readonly string[];
  readonly names: Words;
  readonly also: Words;
  readonly not: Words;
  readonly about: Words;
  readonly things: readonly StoryThing[];
  readonly subjects: readonly StorySubjectShape[];
  readonly parties: readonly StoryPartyShape[];
};

/** What the form cannot know by itself. */
export type StoryTools = {
  readonly wordsIn: (typed: string) => readonly string[];
  readonly blankSubject: (others: readonly { readonly id: string }[]) => StorySubjectShape;
  readonly blankThing: (others: readonly { readonly id: string }[]) => StoryThing;
  readonly blankParty: (others: readonly { readonly id: string }[]) => StoryPartyShape;
  readonly knownClasses: readonly string[];
  /** What there are words to start from for: subjects of a kind, or with `null` what is counted; and these words. */
  readonly startersFor: (kind: Kind | null) => readonly string[];
  readonly withStarter: (words: Words, starter: string, languages: readonly string[]) => Words;
  readonly unchangedStarter: (list: readonly string[], language: string) => string | null;
  readonly withLanguages: (draft: StoryShape, languages: readonly string[]) => StoryShape;
  readonly languages: readonly string[];
};

export type StoryFormParts = {
  readonly languages: readonly string[];
  readonly tools: StoryTools;
  readonly t: Translate;
  readonly locale: string;
  /** What is wrong with a field, as a sentence, once it was left or saving was tried. */
  readonly problemOf: (field: string) => string | undefined;
  /** Whether anything beneath a field is wrong and is to be seen. */
  readonly hasProblem: (field: string) => boolean;
  readonly onLeave: (field: string) => void;
  /** How an example is read by the story as it stands; `undefined` until it was tried. */
  readonly exampleTold: (subject: number, list: ExampleList, example: SubjectExample) => ExampleTold | undefined;
};

export type ExampleList = 'examples' | 'counterExamples';
export type ExampleTold = { readonly isRight: boolean; readonly told: string };

/** A subject with one of its examples gone. */
export function withoutExample<T extends { readonly [list in ExampleList]?: readonly SubjectExample[] }>(
  subject: T,
  list: ExampleList,
  at: number,
): T {
  return { ...subject, [list]: (subject[list] ?? []).filter((_, index) => index !== at) };
}

/** A list with one of its items replaced. */
export function withAt<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((one, index) => (index === at ? item : one));
}

/** A list with an item moved up or down by one. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const item = list[at];
  const other = list[at + by];
  if (item === undefined || other === undefined) return [...list];
  return list.map((one, index) => (index === at ? other : index === at + by ? item : one));
}

/** A language's name in the interface's language. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What of any story can be changed in a form, whatever its rules are. */
export type StoryPartsShape = {
  readonly title: Texts;
  readonly since: string;
  readonly languages: readonly string[];
  readonly subjects: readonly {
    readonly id: string;
    readonly label: Texts;
    readonly kind: Kind | null;
    readonly time: SubjectTime;
    readonly examples?: readonly SubjectExample[];
    readonly counterExamples?: readonly SubjectExample[];
  }[];
  readonly parties: readonly StoryPartyShape[];
  readonly groups: readonly { readonly name: string; readonly words: Words }[];
};
