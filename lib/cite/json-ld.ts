import type { Claim, PageInfo, Quantity } from '../model.ts';
import { passageLink } from './link.ts';
import { passageOfQuote } from './passage.ts';
import { plain } from './plain.ts';
import type { CitedClaim, CitedFinding, CiteWords, Passage } from './types.ts';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

const CONTEXT = 'https://schema.org';

/** A claim for other programs: schema.org's Claim, within a ClaimReview where somebody reviewed it. */
export function claimJson({ claim, passage }: CitedClaim, words: CiteWords): string {
  const item = claimObject(claim, passage ?? passageOfQuote(claim.quote), words);
  const { review } = claim;
  if (!review) return toJson({ '@context': CONTEXT, ...item });
  return toJson({
    '@context': CONTEXT,
    '@type': 'ClaimReview',
    url: passageLink(review.url, null) ?? undefined,
    claimReviewed: plain(claim.statement),
    datePublished: review.published ?? undefined,
    author: { '@type': 'Organization', name: plain(review.reviewer) },
    reviewRating: { '@type': 'Rating', alternateName: plain(review.rating) },
    itemReviewed: item,
  });
}

/** What a page says, as a Claim, with the claims on record that it was set against. */
export function findingJson(cited: CitedFinding, words: CiteWords): string {
  const { surface, quantity, verdict, asOf, by, page, passage, evidence, claims } = cited;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return toJson({
    '@context': CONTEXT,
    '@type': 'Claim',
    text: plain(surface),
    about: quantity ? quantityObject(quantity) : undefined,
    author: by === null ? undefined : { name: plain(words.party(by)) },
    temporalCoverage: asOf ?? undefined,
    appearance: pageObject(page, passage),
    comment: verdict === null ? undefined : { '@type': 'Comment', text: plain(words.verdict(verdict)) },
    citation: evidence
      .filter(({ stance }) => stance !== 'incomparable')
      .flatMap(({ claimId, stance }) => {
        const claim = byId.get(claimId);
        return claim
          ? [{ ...claimObject(claim, passageOfQuote(claim.quote), words), description: plain(words.stance(stance)) }]
          : [];
      }),
  });
}

function claimObject(claim: Claim, passage: Passage | null, words: CiteWords) {
  const { source } = claim;
  return {
    '@type': 'Claim',
    identifier: claim.id,
    text: plain(claim.statement),
    about: claim.quantity ? quantityObject(claim.quantity) : undefined,
    // neither Person nor Organization: the record does not say which
    author: { name: plain(words.party(claim.speaker)) },
    temporalCoverage: claim.asOf,
    creativeWorkStatus: claim.status === 'withdrawn' ? plain(words.withdrawn) : undefined,
    appearance: {
      '@type': 'CreativeWork',
      url: passageLink(source.url, passage) ?? undefined,
      headline: plain(source.title),
      publisher: { '@type': 'Organization', name: plain(source.publisher) },
      sourceOrganization: source.wire === null ? undefined : { '@type': 'Organization', name: plain(source.wire) },
      datePublished: source.published ?? undefined,
      text: claim.quote === null ? undefined : plain(claim.quote),
    },
  };
}

function pageObject({ url, title, publisher, published }: PageInfo, passage: Passage | null) {
  return {
    '@type': 'CreativeWork',
    url: passageLink(url, passage) ?? undefined,
    headline: title === null ? undefined : plain(title),
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: plain(publisher) },
    datePublished: published ?? undefined,
  };
}

/** A value as schema.org has it: days as an event, a point as a value, all else with its ends. */
function quantityObject({ dates, low, high, unit }: Quantity): { readonly [key: string]: Json | undefined } {
  if (dates) return { '@type': 'Event', startDate: dates[0], endDate: dates[1] };
  const unitText = unit ?? undefined;
  if (low !== null && low === high) return { '@type': 'QuantitativeValue', value: low, unitText };
  return { '@type': 'QuantitativeValue', minValue: low ?? undefined, maxValue: high ?? undefined, unitText };
}

/** JSON that may stand in a script element: no sign of HTML is left in it, and it parses to the same. */
function toJson(value: Json): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
