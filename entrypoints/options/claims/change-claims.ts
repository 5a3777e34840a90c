import { applyWrites } from '../../../lib/claims/apply.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import type { Applied, ApplyOptions, Write } from '../../../lib/claims/types.ts';
import type { Claim, ClaimStatus } from '../../../lib/model.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import type { OptionsEdges } from '../edges.ts';
import type { Row } from './row.ts';

/** What is changed of many claims at once; what is left out stays. */
export type BulkChange = {
  readonly subject?: string;
  readonly origin?: string;
  readonly status?: ClaimStatus;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  /** The day of a review, `null`: none. */
  readonly reviewedOn?: string | null;
};

const CAUSE = { kind: 'edit', note: '' } as const;
const READ_AT_ONCE = 2_000;
/** What the schema takes: a claim with more could not be read back from any file, nor the backup that it is in. */
const MOST_TAGS = 50;
export const LONGEST_TAG = 100;

/** Moves claims to the bin, all or none, where they still are as they were seen. */
export function removeClaims(db: OptionsEdges['db'], rows: readonly Row[], options: ApplyOptions): Promise<Applied> {
  const writes = rows.map(({ id, version }): Write => ({ type: 'remove', id, seen: version }));
  return applyWrites(db, CAUSE, writes, { ...options, sets: BUNDLED });
}

/** Makes one change to many claims, all or none, where they still are as they were seen. */
export async function changeClaims(
  db: OptionsEdges['db'],
  rows: readonly Row[],
  change: BulkChange,
  options: ApplyOptions,
): Promise<Applied> {
  const repository = createRepository(db);
  const seen = new Map(rows.map(({ id, version }) => [id, version]));
  const writes: Write[] = [];
  for (let at = 0; at < rows.length; at += READ_AT_ONCE) {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    const ids = rows.slice(at, at + READ_AT_ONCE).map(({ id }) => id);
    const claims = await repository.claims(ids);
    if (claims.length < ids.length) {
      const there = new Set(claims.map(({ id }) => id));
      return { ok: false, reason: 'changed_meanwhile', ids: ids.filter((id) => !there.has(id)) };
    }
    for (const stored of claims) {
      writes.push({ type: 'put', claim: changed(said(stored), change), seen: seen.get(stored.id) ?? 0 });
    }
  }
  return applyWrites(db, CAUSE, writes, { ...options, sets: BUNDLED });
}

/** A claim with a change made to it. */
export function changed(claim: Claim, change: BulkChange): Claim {
  const { subject = claim.subject, origin = claim.origin, status = claim.status, reviewedOn } = change;
  const tags = tagsAfter(claim.tags ?? [], change);
  const { tags: _tags, reviewedOn: before, ...rest } = claim;
  const reviewed = reviewedOn === undefined ? before : (reviewedOn ?? undefined);
  return {
    ...rest,
    subject,
    origin,
    status,
    ...(tags.length > 0 && { tags }),
    ...(reviewed !== undefined && { reviewedOn: reviewed }),
  };
}

function tagsAfter(tags: readonly string[], { addTags = [], removeTags = [] }: BulkChange): string[] {
  const left = Array.from(new Set([...tags, ...addTags])).filter((tag) => !removeTags.includes(tag));
  // those that were there come first
  return left.slice(0, Math.max(MOST_TAGS, tags.length));
}
