import type { Claim, DayRange, Quantity, StoryId, SubjectId, SubjectTime } from './model.ts';

/** What is set against the record: where a subject has very many claims, it decides which of them are worth fetching. */
export type Near = {
  /** `null` for a statement without a figure. */
  readonly quantity: Quantity | null;
  /** The days it stands for, `null` where they are not known. */
  readonly asOf: DayRange | null;
  /** Whether its own sentence names those days: else it may retell what was said of earlier ones. */
  readonly isDated: boolean;
  /** How the subject behaves in time; `null` where values alone are compared. */
  readonly time: SubjectTime | null;
};

/** Claims on a subject; `near` is `null` where nothing is held against them. */
export type SubjectWant = { readonly storyId: StoryId; readonly subject: SubjectId; readonly near: Near | null };
/** Claims of a story that share words with a text, `most` at most. */
export type WordsWant = { readonly storyId: StoryId; readonly text: string; readonly most: number };

/** The claims that a reading calls for, known before any claim is. */
export type Wants = { readonly subjects: readonly SubjectWant[]; readonly words: readonly WordsWant[] };

/** Claims on a subject, and how many more of them were not fetched. */
export type OnSubject = { readonly claims: readonly Claim[]; readonly left: number };

/** Where claims come from while a text is looked up or checked; nothing of it is kept afterwards. */
export type ClaimSource = {
  /**
   * Claims on a subject, whatever their status, in no order. All of them where they are few; else so many about `near`
   * that it is judged as if by all: every stance that an active claim takes to it is among those given.
   */
  readonly bySubject: (want: SubjectWant) => Promise<OnSubject>;
  /** Active claims that share words with a text, best first. */
  readonly byWords: (want: WordsWant) => Promise<readonly Claim[]>;
};
