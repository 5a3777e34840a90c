import type { Claim, ClaimSet, Story, StoryId } from '../model.ts';

/** Whose a claim or story is: the user's own, the bundled set's, or that of a followed set (`set:` and its id). */
export type Owner = 'user' | 'bundled' | `set:${string}`;

/** What the store knows of a record beside what it says. */
export type Kept = {
  readonly owner: Owner;
  /** Changed by the user after its owner gave it: an update of that set leaves it alone. Never so for the user's own. */
  readonly edited: boolean;
  /**
   * Names this state of the record: each write gives it a higher one, and undoing gives back the one from before. Whoever
   * changes it says which one was seen, so that nothing is overwritten unseen.
   */
  readonly version: number;
  /** ISO 8601. */
  readonly addedAt: string;
  readonly changedAt: string;
};
export type StoredClaim = Claim & Kept;
export type StoredStory = Story & Kept;

/** Whose a record becomes, whatever it was: for putting back what a backup holds. */
export type Keeping = Pick<Kept, 'owner' | 'edited'>;

/**
 * One change that is wanted. `seen` is the version that it was made from, 0 where there was none; left out, it holds
 * whatever is there.
 */
export type Write =
  | { readonly type: 'put'; readonly claim: Claim; readonly seen?: number; readonly as?: Keeping }
  | { readonly type: 'remove'; readonly id: string; readonly seen?: number }
  | { readonly type: 'putStory'; readonly story: Story; readonly seen?: number; readonly as?: Keeping }
  | { readonly type: 'removeStory'; readonly id: StoryId; readonly seen?: number };

export type CauseKind = 'edit' | 'capture' | 'import' | 'bundled' | 'subscription' | 'restore' | 'undo';

/** What made a change, for the history: `note` is a file's or a set's name, plain text from outside. */
export type Cause = {
  readonly kind: CauseKind;
  readonly note: string;
  /** In whose name it is written; the user's unless said. */
  readonly owner?: Owner;
};

export type ApplyOptions = {
  readonly signal?: AbortSignal;
  /** Called as the work goes on; `done` never falls. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Sets in whose words a claim that the user changes back counts as not edited. */
  readonly sets?: readonly ClaimSet[];
  /** The clock; the machine's unless given. */
  readonly now?: () => Date;
  readonly along?: Along;
};

/**
 * What is kept beside claims and changes with them, in the one transaction that makes the change so. `write` uses these
 * tables alone and waits for nothing but them; it may run again where the transaction is begun anew. It gets the entry of
 * the history, `null` where no claim or story differed.
 */
export type Along = {
  readonly tables: readonly ('settings' | 'passages' | 'followed')[];
  readonly write: (entry: number | null) => Promise<unknown>;
};

/** What came of changes: all of them were made, or none. */
export type Applied =
  /** `entry` is that of the history, `null` where nothing differed. */
  | { readonly ok: true; readonly entry: number | null; readonly written: number }
  /** Somebody else changed these records since they were seen. */
  | { readonly ok: false; readonly reason: 'changed_meanwhile'; readonly ids: readonly string[] }
  | { readonly ok: false; readonly reason: 'cancelled' | 'quota' | 'storage' };

/** One change in the history, newest last by `seq`. */
export type HistoryEntry = {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: CauseKind;
  readonly note: string;
  /** How many records it added, changed and removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Entries that this one undid; empty for all but `undo`. */
  readonly undid: readonly number[];
  /** The entry that undid this one, `null` where it stands. */
  readonly undoneBy: number | null;
  /** Cannot be undone: the first taking in of what comes with the extension, or one whose claims were deleted for good. */
  readonly final?: true;
};

/** What an entry did to one record; `null`: it was not there. */
export type HistoryItem = { readonly id: string } & (
  | { readonly type: 'claim'; readonly before: StoredClaim | null; readonly after: StoredClaim | null }
  | { readonly type: 'story'; readonly before: StoredStory | null; readonly after: StoredStory | null }
);

/** A deleted claim, kept for 30 days. */
export type Binned = { readonly claim: StoredClaim; readonly removedAt: string };

/** Where a claim was captured: the parts of a W3C text-quote selector, and the page's address. */
export type KeptPassage = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly url: string;
};
