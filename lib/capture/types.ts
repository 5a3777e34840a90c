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

export const DRAFT_REASONS = [
  'no_story',
  'no_subject',
  'no_statement',
  'no_speaker',
  'no_origin',
  'no_publisher',
  'no_title',
  'no_web_address',
  'no_wire',
  'no_day',
  'no_such_date',
  'too_long',
  'no_figure',
  'no_figures_here',
  'count_wanted',
  'date_wanted',
  'money_wanted',
  'percentage_wanted',
  'figure_and_position',
  'no_position',
  'no_days',
  'no_such_days',
  'days_reversed',
  'no_number',
  'negative',
  'no_such_unit',
  'one_number',
  'highest_alone',
  'lowest_alone',
  'both_ends',
  'at_least_lowest',
] as const;
/** What is wrong with a field; `capture_problem_…` of the interface's messages says what to do. */
export type DraftReason = (typeof DRAFT_REASONS)[number];

/** What is wrong with one field, and what is put into the message on it. */
export type DraftProblem = {
  readonly field: DraftField;
  readonly reason: DraftReason;
  readonly subs: readonly string[];
};

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
