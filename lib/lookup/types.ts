import type {
  Claim,
  ClaimStatus,
  LookupAnswer,
  LookupResult,
  PartialDate,
  PartyId,
  Story,
  SubjectId,
} from '../model.ts';

/** What a look-up is made in: the followed stories and every claim, whatever its status. */
export type LookupStore = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/** An answer, or why there is none. `message` is one English sentence; `reason` is for the interface's own words. */
export type LookupOutcome =
  | {
      readonly ok: true;
      readonly value: LookupAnswer;
      /** Results beyond the most that a group holds. */
      readonly omitted: number;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'too_long' | 'not_text'; readonly message: string };

/** What results are to be kept; a filter that is left out, or an empty list, keeps all. */
export type LookupFilters = {
  readonly subjects?: readonly SubjectId[];
  readonly speakers?: readonly PartyId[];
  readonly origins?: readonly PartyId[];
  /** Publishers or wire services, as sources name them. */
  readonly outlets?: readonly string[];
  /** Days for which a claim is asserted: it is kept where its days share one with the range. `null` is an open end. */
  readonly dates?: { readonly from: PartialDate | null; readonly to: PartialDate | null };
  /** Values: a claim is kept where its own values share one with the range. `null` is an open end. */
  readonly values?: { readonly low: number | null; readonly high: number | null };
  readonly statuses?: readonly ClaimStatus[];
};

/** What an answer can be filtered by, each choice with the number of results that have it, most first. */
export type FilterChoices = {
  readonly subjects: readonly (readonly [SubjectId, number])[];
  readonly speakers: readonly (readonly [PartyId, number])[];
  readonly origins: readonly (readonly [PartyId, number])[];
  readonly outlets: readonly (readonly [string, number])[];
  readonly statuses: readonly (readonly [ClaimStatus, number])[];
};

/** A result with the claim that it is of. */
export type Found = { readonly result: LookupResult; readonly claim: Claim };
