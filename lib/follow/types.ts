import type { Claim, Story } from '../model.ts';
import type { FetchFailure } from './fetch-set.ts';

/** A set that somebody publishes, as it was read from its file. */
export type PublishedSet = {
  readonly title: string;
  /** `null` where neither index nor file tells. */
  readonly version: number | null;
  /** When it was published, ISO 8601; `null` where that is not told. */
  readonly published: string | null;
  /** Of the set's file. */
  readonly sha256: string;
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
};

export type SetFailure =
  | FetchFailure
  /** The file is no set. */
  | 'not_a_set'
  /** The index is one that this version cannot read, or names a file on another server. */
  | 'bad_index'
  /** The file is not the one that the index tells of: damaged on its way, or tampered with. */
  | 'hash_differs'
  /** Something in it breaks the schema or a limit, or opens too much: the detail says what and where. */
  | 'bad_claims'
  /** It is older than what is here. */
  | 'older';

export type SetAnswer =
  | { readonly ok: true; readonly changed: false }
  | { readonly ok: true; readonly changed: true; readonly set: PublishedSet }
  | { readonly ok: false; readonly reason: SetFailure; readonly detail: string };

/** A set that the user follows. */
export type FollowedSet = {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly version: number | null;
  readonly published: string | null;
  /** Of the file whose claims are here; `null` before the first. */
  readonly sha256: string | null;
  /** How many claims its file holds. */
  readonly size: number;
  /** The file that the user went back from: not offered again until there is another. */
  readonly heldBack: string | null;
  /** ISO 8601: when it was first followed, last asked for, and last taken in. */
  readonly followedAt: string;
  readonly checkedAt: string | null;
  readonly updatedAt: string | null;
  /** The history's entry of the last update, to go back from; `null` where there is none to go back from. */
  readonly entry: number | null;
  /** What was here before that entry, to be told again after going back. */
  readonly before: Pick<FollowedSet, 'title' | 'version' | 'published' | 'sha256' | 'size' | 'updatedAt'> | null;
  /** Why the last asking failed, `null` where it did not; what was wrong, in a sentence, where there is more to say. */
  readonly problem: SetFailure | null;
  readonly detail?: string;
};
