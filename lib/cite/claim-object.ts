import type { Claim, PartyId, Quantity, Review } from '../model.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** How a claim's parts are written: as shown where it is cited, as they are where it is exported. */
export type Writing = {
  readonly text: (text: string) => string;
  readonly party: (id: PartyId) => string;
  /** The source's address, or a link to the passage; `null` where there is none that may be followed. */
  readonly source: string | null;
  /** Said of a claim that its source took back. */
  readonly withdrawn: string;
  /** Of our own fields, those beside the ones that every claim has. */
  readonly more?: Readonly<Record<string, string>>;
  /** Words to sort it by. */
  readonly keywords?: readonly string[];
};

export const SCHEMA_ORG = 'https://schema.org';

/** Names the identifier that is ours, so that no reader takes it for another's. */
export const OWN = 'crossfigure:claim';

/**
 * A claim as schema.org's Claim (https://schema.org/Claim). What that has no property for (id, subject, origin, qualifier
 * …) stands in `identifier` as one PropertyValue, written like the query of an address: "id=x&subject=y".
 */
export function claimObject(claim: Claim, writing: Writing): JsonObject {
  const { source, quantity } = claim;
  const { text, party } = writing;
  return {
    '@type': 'Claim',
    identifier: { '@type': 'PropertyValue', propertyID: OWN, value: ownFields(claim, writing.more ?? {}) },
    text: text(claim.statement),
    about: quantity ? quantityObject(quantity) : undefined,
    // neither Person nor Organization: the record does not say which
    author: { name: text(party(claim.speaker)) },
    temporalCoverage: claim.asOf,
    keywords: writing.keywords,
    creativeWorkStatus: claim.status === 'withdrawn' ? text(writing.withdrawn) : undefined,
    appearance: {
      '@type': 'CreativeWork',
      url: writing.source ?? undefined,
      headline: text(source.title),
      publisher: organization(text(source.publisher)),
      sourceOrganization: source.wire === null ? undefined : organization(text(source.wire)),
      datePublished: source.published ?? undefined,
      text: claim.quote === null ? undefined : text(claim.quote),
    },
  };
}

/** A published fact-check without what it is of: `itemReviewed` is left to who writes it. */
export function reviewObject(review: Review, claimReviewed: string, url: string | null, text: Writing['text']) {
  return {
    '@type': 'ClaimReview',
    url: url ?? undefined,
    claimReviewed,
    datePublished: review.published ?? undefined,
    author: organization(text(review.reviewer)),
    reviewRating: { '@type': 'Rating', alternateName: text(review.rating) },
  };
}

export function organization(name: string): JsonObject {
  return { '@type': 'Organization', name };
}

/** A value as schema.org has it: days as an event, a point as a value, all else with its ends. */
export function quantityObject({ dates, low, high, unit }: Quantity): JsonObject {
  if (dates) return { '@type': 'Event', startDate: dates[0], endDate: dates[1] };
  const unitText = unit ?? undefined;
  if (low !== null && low === high) return { '@type': 'QuantitativeValue', value: low, unitText };
  return { '@type': 'QuantitativeValue', minValue: low ?? undefined, maxValue: high ?? undefined, unitText };
}

function ownFields(claim: Claim, more: Readonly<Record<string, string>>): string {
  const { id, storyId, subject, speaker, origin, quantity, position } = claim;
  const { kind, qualifier, unit } = quantity ?? {};
  const fields = { id, story: storyId, subject, speaker, origin, kind, qualifier, unit, position, ...more };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => (value == null ? [] : [[name, value]])),
  ).toString();
}

/** JSON that may stand in a script element: no sign of HTML is left in it, and it parses to the same. */
export function scriptSafe(value: Json, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
