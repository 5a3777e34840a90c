import type { LanguageCode, Mention, PartyId, PositionStance, Quantity, Span, SubjectId } from '../model.ts';
import type { DoubtReason } from '../subject/doubts/doubt.ts';

/** How a text is read for one story; offsets are those of the text. */
export type Explanation = {
  /** `null`: none that is read here. */
  readonly language: LanguageCode | null;
  /** Whether a page with this text would be read at all. */
  readonly opensPage: boolean;
  /** Published before the story began. */
  readonly tooEarly: boolean;
  /** Whether enough of it is on the story for its other sentences to refer back to it. */
  readonly isAbout: boolean;
  readonly sentences: readonly ExplainedSentence[];
};

export type ExplainedSentence = Span & {
  readonly isHeadline: boolean;
  readonly by: Mention['by'] | null;
  /** The words that made it so, or that would have. */
  readonly words: readonly Span[];
  /** Of a sentence that was not taken: groups of which no word stands there (a few examples each) … */
  readonly lacks: readonly (readonly string[])[];
  /** … and words that rule it out. */
  readonly ruledOut: readonly Span[];
  readonly figures: readonly ExplainedFigure[];
  readonly positions: readonly (Span & {
    readonly subject: SubjectId;
    readonly stance: PositionStance;
    readonly by: PartyId | null;
  })[];
};

export type ExplainedFigure = Span & {
  readonly surface: string;
  readonly quantity: Quantity;
  readonly why: Why;
};

/** What a figure was taken for, or why for nothing. */
export type Why =
  | {
      readonly type: 'subject';
      readonly subject: SubjectId;
      readonly by: PartyId | null;
      /** The words that told it, as they stand in the text. */
      readonly words: readonly string[];
      /** Position of the rule in the story's list. */
      readonly rule: number;
      /** What keeps it from a conflict, each with the words that say so. */
      readonly doubts: readonly { readonly reason: DoubtReason; readonly words: string | null }[];
    }
  /** Its sentence is not on the story. */
  | { readonly type: 'no_mention' }
  /** No noun follows that says what it counts. */
  | { readonly type: 'no_noun' }
  /** The noun is none of those that are counted. */
  | { readonly type: 'noun'; readonly noun: string }
  /** No subject is of its kind, or counts what it counts. */
  | { readonly type: 'no_subject'; readonly noun: string }
  /** A day on which something was said, or no day at all. */
  | { readonly type: 'no_event' }
  /** People of another country or party. */
  | { readonly type: 'other_people' }
  /** A part of a figure that was taken. */
  | { readonly type: 'part' }
  /** The subject that came nearest: words that it lacks, and words that rule it out. */
  | {
      readonly type: 'no_rule';
      readonly subject: SubjectId;
      readonly lacks: readonly (readonly string[])[];
      readonly ruledOut: readonly string[];
    };
