import type { StoryId } from '../model.ts';
import type { HistoryEntry, StoredClaim, StoredStory } from './types.ts';

export type RecordType = 'claim' | 'story';

/** The trace of a deleted claim or story. */
export type Gone = {
  /** `goneKey`. */
  readonly key: string;
  readonly id: string;
  readonly storyId: StoryId;
  /** Stamp of the change that deleted it. */
  readonly version: number;
  readonly removedAt: string;
  /** Deleted by the user out of a set: an upgrade of that set does not bring it back. */
  readonly keepsOut: boolean;
  /** The claim as it was, while it lies in the bin. */
  readonly claim: StoredClaim | null;
};

export function goneKey(type: RecordType, id: string): string {
  return `${type}/${id}`;
}

/** All that the store holds of one record: itself, or the trace of its deletion, or nothing. */
export type State<T> = { readonly record: T | null; readonly gone: Gone | null };

/** Names a state: no two different states of one record share it. 0: never there. */
export function versionOf({ record, gone }: State<StoredClaim | StoredStory>): number {
  return record?.version ?? gone?.version ?? 0;
}

/** Key of the single value that holds the last number given to a change. */
export const STAMP = 'stamp';

/** The number and the time that a change writes into its records. */
export type Stamp = { readonly token: number; readonly at: string };

/** What shall become of a record, given what is there; `same`: it stays; `refused`: it is not as whoever asks has seen it. */
export type Change =
  | {
      readonly type: 'claim';
      readonly id: string;
      readonly next: (held: State<StoredClaim>, stamp: Stamp) => State<StoredClaim> | 'same' | 'refused';
    }
  | {
      readonly type: 'story';
      readonly id: string;
      readonly next: (held: State<StoredStory>, stamp: Stamp) => State<StoredStory> | 'same' | 'refused';
    };

/** What a change did to one record, as it is kept: what it found, and the version of the state that it left. */
export type Item = { readonly id: string; readonly left: number } & (
  | { readonly type: 'claim'; readonly before: State<StoredClaim> }
  | { readonly type: 'story'; readonly before: State<StoredStory> }
) & {
    /** Deleted for good since: it cannot be put back. */
    readonly purged?: true;
  };

/** Items of one change, `ITEMS_PER_ROW` at most. Those of a change that has no entry are not there yet, or will never be. */
export type ItemRow = {
  readonly token: number;
  /** Its place among the rows of its change. */
  readonly nth: number;
  /** Of claims and stories, for finding what happened to one of them. */
  readonly ids: readonly string[];
  readonly items: readonly Item[];
};

export const ITEMS_PER_ROW = 100;

/** An entry of the history as it is kept. */
export type Entry = HistoryEntry & {
  /** The stamp of its change, under which its items lie. */
  readonly token: number;
  /** How many items each of its rows holds. */
  readonly rows: readonly number[];
  /** Some of what it found was deleted for good since. */
  readonly purged?: true;
};
