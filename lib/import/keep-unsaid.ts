import { said } from '../claims/same.ts';
import type { RawField } from '../formats/types.ts';
import type { Claim } from '../model.ts';

/** A claim of a file, with what the record has in the fields of which the file says nothing. */
export function keepUnsaid(claim: Claim, stored: Claim, unsaid: readonly RawField[]): Claim {
  if (unsaid.length === 0) return claim;
  const keeps = new Set(unsaid);
  const pick = <T>(field: RawField, own: T, kept: T): T => (keeps.has(field) ? kept : own);
  const tags = pick('tags', claim.tags, stored.tags);
  const reviewedOn = pick('reviewedOn', claim.reviewedOn, stored.reviewedOn);
  const review = pick('reviewer', claim.review, stored.review);
  const { tags: _tags, reviewedOn: _day, review: _review, ...rest } = said(claim);
  const [from, kept] = [claim.source, stored.source];
  return {
    ...rest,
    source: {
      publisher: pick('publisher', from.publisher, kept.publisher),
      title: pick('title', from.title, kept.title),
      url: pick('url', from.url, kept.url),
      published: pick('published', from.published, kept.published),
      wire: pick('wire', from.wire, kept.wire),
    },
    quote: pick('quote', claim.quote, stored.quote),
    status: pick('status', claim.status, stored.status),
    ...(tags !== undefined && { tags }),
    ...(reviewedOn !== undefined && { reviewedOn }),
    ...(review !== undefined && { review }),
  };
}
