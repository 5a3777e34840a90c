import type { CapturedSelection, ClaimDraft } from './capture/types.ts';
import type { Claim, Story } from './model.ts';

export { likelyDuplicates } from './capture/duplicates.ts';
export { findQuote } from './capture/find-quote.ts';
export { toClaim } from './capture/to-claim.ts';
export type * from './capture/types.ts';

/** Stub. */
export function draftClaim(
  { text, prefix, suffix, page }: CapturedSelection,
  _store: { readonly stories: readonly Story[]; readonly claims: readonly Claim[] },
): ClaimDraft {
  return {
    storyId: null,
    subject: null,
    statement: text,
    quantity: null,
    position: null,
    speaker: null,
    origin: null,
    source: { publisher: page.publisher ?? '', title: page.title ?? '', url: page.url, published: null, wire: null },
    asOf: null,
    quote: null,
    selector: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
  };
}
