import type { Kind, LanguageCode, Party, PartyId, StoryId, SubjectExample, SubjectId, SubjectTime } from '../model.ts';

/** Words as a person typed them, one entry a word or phrase, by language; a trailing `*` stands for any further letters. */
export type DraftWords = Readonly<Record<LanguageCode, readonly string[]>>;

/**
 * A story as a person fills it in. Ids may be provisional (`+1`) until it is saved; everything else is what stands in
 * the form. `storyOf` makes the story of it, `draftOf` reads it back.
 */
export type StoryDraft = {
  readonly id: StoryId;
  readonly title: Readonly<Record<LanguageCode, string>>;
  /** `YYYY-MM-DD`. */
  readonly since: string;
  /** In the order in which they are shown; the first one's title and labels must be there. */
  readonly languages: readonly LanguageCode[];
  /** One of these must stand in a sentence, or it is not on the story. */
  readonly names: DraftWords;
  /** Where there are any: one of these as well. */
  readonly also: DraftWords;
  /** None of these may stand there. */
  readonly not: DraftWords;
  /** Whose people are counted ("Turkey", "Turkish"), where others' are in the news too; none: nobody is asked whose they are. */
  readonly about: DraftWords;
  readonly things: readonly ThingDraft[];
  /** The first one that fits a figure gets it. */
  readonly subjects: readonly SubjectDraft[];
  readonly parties: readonly PartyDraft[];
};

/** What the story counts in words of its own ("passengers", "cars"); several subjects may count the same. */
export type ThingDraft = {
  readonly id: string;
  /** Passengers are people: "240 people" may be them. Else it is compared with nothing but itself. */
  readonly people: boolean;
  readonly words: DraftWords;
};

export type SubjectDraft = {
  readonly id: SubjectId;
  readonly label: Readonly<Record<LanguageCode, string>>;
  /** `null`: statements without a figure. */
  readonly kind: Kind | null;
  readonly time: SubjectTime;
  /** For counts: a thing's id, or a class that every story knows. */
  readonly counts: { readonly thing: string } | { readonly known: string };
  /** Words that say what befell what the figure counts ("drowned"). */
  readonly near: DraftWords;
  /** None of these may stand near the figure; of a statement: in its sentence. */
  readonly not: DraftWords;
  /** Of a figure: none of these may stand in its sentence. */
  readonly notIn: DraftWords;
  /** For statements: words that make one ("overloaded"), and words that deny it by themselves ("within its limits"). */
  readonly says: DraftWords;
  readonly denies: DraftWords;
  /** What shows what it is, and what it is not. */
  readonly examples: readonly SubjectExample[];
  readonly counterExamples: readonly SubjectExample[];
};

export type PartyDraft = {
  readonly id: PartyId;
  readonly name: string;
  /** In other languages of the interface: kept as they are. */
  readonly names: NonNullable<Party['names']>;
  /** The id of the party it speaks for, `''` for itself. */
  readonly speaksFor: PartyId;
  readonly article: boolean;
  readonly unnamed: boolean;
  readonly aliases: DraftWords;
};

/** What is wrong with a draft: a field (`subjects.0.near`), and the message `stories_problem_<key>` with what goes into it. */
export type DraftProblem = { readonly field: string; readonly key: string; readonly subs: readonly string[] };
