import type { Claim, PageCheck, PageContext, PageInfo, Party, StoryId, SubjectId, TextBlock } from './model.ts';

/** Every message that crosses between page, background and extension pages. Few kinds, told apart by `type`. */
export type Request =
  /** Gate → background: this page speaks of a story; bring in the reader. */
  | { readonly type: 'open' }
  /** Reader → background: what do these blocks say? `context` is the last answer's, for blocks read later. */
  | {
      readonly type: 'check';
      readonly page: PageInfo;
      readonly blocks: readonly TextBlock[];
      readonly context: PageContext | null;
    }
  /** Reader → background: how many figures with evidence the page shows, for the toolbar badge. */
  | { readonly type: 'count'; readonly figures: number }
  /** Any → background: the record on a subject. */
  | { readonly type: 'record'; readonly storyId: StoryId; readonly subject: SubjectId };

/** Background → pages. */
export type Notice =
  /** The claim set changed: ask again. */
  | { readonly type: 'claimsChanged' }
  /** The keyboard command: open the next figure's popover. */
  | { readonly type: 'openNext' };

export type FailureCode = 'bad_message' | 'storage' | 'cannot_tell';

/** Failure across messages is a value, never a rejected promise. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** Names that the view needs to speak of a story. */
export type StoryNames = {
  readonly id: StoryId;
  readonly title: string;
  readonly subjects: Readonly<Record<SubjectId, string>>;
  readonly parties: readonly Party[];
};

export type Answers = {
  open: null;
  check: PageCheck & { readonly stories: readonly StoryNames[] };
  count: null;
  record: { readonly claims: readonly Claim[]; readonly story: StoryNames };
};

export type Answer<T extends Request['type']> = Result<Answers[T]>;
