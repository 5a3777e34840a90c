import type { Claim, PageInfo } from '../model.ts';
import { claimObject, organization, quantityObject, reviewObject, SCHEMA_ORG, scriptSafe } from './claim-object.ts';
import { passageLink } from './link.ts';
import { passageOfQuote } from './passage.ts';
import { plain } from './plain.ts';
import type { CitedClaim, CitedFinding, CiteWords, Passage } from './types.ts';

/** A claim for other programs: schema.org's Claim, within a ClaimReview where somebody reviewed it. */
export function claimJson({ claim, passage }: CitedClaim, words: CiteWords): string {
  const item = citedObject(claim, passage ?? passageOfQuote(claim.quote), words);
  const review = citedReview(claim);
  if (!review) return scriptSafe({ '@context': SCHEMA_ORG, ...item });
  return scriptSafe({ '@context': SCHEMA_ORG, ...review, itemReviewed: item });
}

/** What a page says, as a Claim, with the claims on record that it was set against. */
export function findingJson(cited: CitedFinding, words: CiteWords): string {
  const { surface, quantity, verdict, asOf, by, page, passage, evidence, claims } = cited;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return scriptSafe({
    '@context': SCHEMA_ORG,
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
        if (!claim) return [];
        const item = citedObject(claim, passageOfQuote(claim.quote), words);
        return [{ ...item, review: citedReview(claim), description: plain(words.stance(stance)) }];
      }),
  });
}

function citedObject(claim: Claim, passage: Passage | null, words: CiteWords) {
  const source = passageLink(claim.source.url, passage);
  return claimObject(claim, { text: plain, party: words.party, source, withdrawn: words.withdrawn });
}

function citedReview({ review, statement }: Claim) {
  return review && reviewObject(review, plain(statement), passageLink(review.url, null), plain);
}

function pageObject({ url, title, publisher, published }: PageInfo, passage: Passage | null) {
  return {
    '@type': 'CreativeWork',
    url: passageLink(url, passage) ?? undefined,
    headline: title === null ? undefined : plain(title),
    publisher: publisher === null ? undefined : organization(plain(publisher)),
    datePublished: published ?? undefined,
  };
}
