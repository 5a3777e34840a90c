import type {
  Claim,
  PageInfo,
  PartialDate,
  PartyId,
  PositionStance,
  Quantity,
  Source,
  StoryId,
  SubjectId,
} from '../model.ts';

/** A W3C text-quote selector: a passage by its own words and those about it (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** Text that was selected, with some of what stands before and behind it on the page. */
export type CapturedSelection = {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly page: PageInfo;
};

/** A claim in the making: the form's fields, `null` where nothing could be told. The selector stays local. */
export type ClaimDraft = {
  readonly storyId: StoryId | null;
  readonly subject: SubjectId | null;
  readonly statement: string;
  readonly quantity: Quantity | null;
  readonly position: PositionStance | null;
  readonly speaker: PartyId | null;
  readonly origin: PartyId | null;
  readonly source: Source;
  readonly asOf: PartialDate | null;
  readonly quote: string | null;
  readonly selector: TextQuoteSelector;
};

/** A field of the form that a problem is of. */
export type DraftField =
  | 'storyId'
  | 'subject'
  | 'statement'
  | 'quantity'
  | 'position'
  | 'speaker'
  | 'origin'
  | 'publisher'
  | 'title'
  | 'url'
  | 'published'
  | 'wire'
  | 'asOf'
  | 'quote';

/** One English sentence on one field, saying what to do. */
export type DraftProblem = { readonly field: DraftField; readonly message: string };

export type DraftOutcome =
  | { readonly ok: true; readonly value: Claim }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** A claim on record that says what the draft says, and by what it is like it. */
export type Duplicate = { readonly claim: Claim; readonly by: readonly ('origin' | 'address')[] };

/** Where a captured quote stands: UTF-16 offsets within the texts of its first and last block. */
export type FoundQuote = {
  readonly block: number;
  readonly start: number;
  readonly endBlock: number;
  readonly end: number;
  /** Whether every word is as it was. */
  readonly exact: boolean;
};
