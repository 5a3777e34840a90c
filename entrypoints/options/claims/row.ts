import type { Owner, StoredClaim } from '../../../lib/claims/types.ts';
import type { ClaimStatus, PartialDate, PositionStance, Quantity } from '../../../lib/model.ts';

/** What the table holds of a claim: what it shows, sorts and filters by, and the version that it was read at. */
export type Row = {
  readonly id: string;
  readonly version: number;
  readonly statement: string;
  readonly quantity: Quantity | null;
  readonly position: PositionStance | null;
  readonly storyId: string;
  readonly subject: string;
  readonly speaker: string;
  readonly origin: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: PartialDate | null;
  readonly asOf: PartialDate;
  readonly status: ClaimStatus;
  readonly tags: readonly string[];
  readonly reviewedOn: string | null;
  readonly owner: Owner;
  readonly edited: boolean;
  /** ISO 8601. */
  readonly changedAt: string;
  /** The same in whole seconds since the first of 2000, to sort by. */
  readonly changedSecond: number;
};

const FIRST_SECOND = Date.UTC(2000, 0, 1) / 1000;

const NONE: readonly string[] = [];

export function rowOf(claim: StoredClaim): Row {
  const { id, version, statement, quantity, position, storyId, subject, speaker, origin, source } = claim;
  return {
    id,
    version,
    statement,
    quantity,
    position,
    storyId,
    subject,
    speaker,
    origin,
    publisher: source.publisher,
    title: source.title,
    published: source.published,
    asOf: claim.asOf,
    status: claim.status,
    tags: claim.tags ?? NONE,
    reviewedOn: claim.reviewedOn ?? null,
    owner: claim.owner,
    edited: claim.edited,
    changedAt: claim.changedAt,
    changedSecond: Math.max(0, Math.floor(Date.parse(claim.changedAt) / 1000 - FIRST_SECOND)) || 0,
  };
}
