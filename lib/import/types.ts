import type { StoredClaim, StoredStory } from '../claims/types.ts';
import type { Place, RawField, RawPassage, RowProblem } from '../formats/types.ts';
import type { Claim, Party, Story, StoryId } from '../model.ts';

/** What the person says once for the whole file, for rows that do not say it themselves. */
export type Defaults = {
  readonly storyId: StoryId | null;
  /** Outlet of rows without one. */
  readonly publisher: string | null;
};

/** A row set against the stories: a claim that fits its story, or why there is none. */
export type Resolved = { readonly place: Place } & (
  | {
      readonly ok: true;
      readonly claim: Claim;
      /** Fields of which the file says nothing: a claim that is on record keeps its own. */
      readonly unsaid: readonly RawField[];
      /** Whether the file gave it an id. */
      readonly hasOwnId: boolean;
      /** Where its source says it, to be kept on this machine beside the claim. */
      readonly passage?: RawPassage;
    }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }
);

/** What the store holds, as far as a plan needs it; the store's repository is one. */
export type Holdings = {
  readonly stories: () => Promise<readonly StoredStory[]>;
  readonly everyClaim: (onChunk: (chunk: readonly StoredClaim[]) => void, signal?: AbortSignal) => Promise<void>;
};

export type PlanOptions = {
  readonly defaults?: Defaults;
  readonly signal?: AbortSignal;
  /** Called now and then with rows done and rows in all; `done` never falls. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gives way to whatever else waits, every few milliseconds of work; by default one turn of the event loop. */
  readonly pause?: () => Promise<void>;
};

export type NewRow = { readonly place: Place; readonly claim: Claim; readonly passage?: RawPassage };
export type ChangedRow = NewRow & {
  readonly before: StoredClaim;
  /** Claim fields that differ, those of the source each by itself ("source.url"). */
  readonly fields: readonly string[];
};
export type SameRow = { readonly place: Place; readonly id: string };
/** Says what another claim says, under another id: one on record, or one of the same file. */
export type DuplicateRow = NewRow & {
  readonly of:
    | { readonly type: 'stored'; readonly claim: StoredClaim }
    | { readonly type: 'row'; readonly place: Place };
};
export type RefusedRow = { readonly place: Place; readonly problems: readonly RowProblem[] };

/** What a file would do to one story. */
export type PlannedStory = {
  readonly id: StoryId;
  readonly before: StoredStory | null;
  /** As the file has it, with the store's further subjects and parties; `null`: the file does not bring it. */
  readonly file: Story | null;
  /** Fields of the story that differ; empty where it is new or not brought. */
  readonly fields: readonly string[];
  /** Parties that rows name and nobody knows yet. */
  readonly newParties: readonly Party[];
};

/** The dry run: what an import would do. Nothing is written. */
export type ImportPlan = {
  /** Rows of the file. */
  readonly total: number;
  readonly added: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  readonly same: readonly SameRow[];
  readonly duplicates: readonly DuplicateRow[];
  readonly refused: readonly RefusedRow[];
  /** Stories that are new, that differ, or that get parties. */
  readonly stories: readonly PlannedStory[];
};

/** `cancelled`, or one sentence on what went wrong. */
export type PlanOutcome =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly reason: 'cancelled' }
  | { readonly ok: false; readonly reason: 'failed'; readonly problem: string };

/** What is to be done with what is not simply new. */
export type PlanChoices = {
  /** Whether claims that say what another one says are taken all the same. */
  readonly duplicates: boolean;
  /** Whose version of changed claims and stories stands. */
  readonly changed: 'file' | 'mine';
};
