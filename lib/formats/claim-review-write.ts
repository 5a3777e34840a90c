import { claimObject, type JsonObject, reviewObject, SCHEMA_ORG, scriptSafe } from '../cite/claim-object.ts';
import type { Claim, Story, StoryId } from '../model.ts';
import { linkOf } from './claim-review-values.ts';
import type { Outgoing } from './types.ts';

/** A DataFeed as fact-check aggregators publish it; one claim a line. */
export function* writeFeed({ title, version, day, stories, claims }: Outgoing): Generator<string> {
  const head = { '@context': SCHEMA_ORG, '@type': 'DataFeed', name: title, version, dateModified: day };
  const byId = new Map(stories.map((story) => [story.id, story]));
  yield `${scriptSafe(head, 0).slice(0, -1)},"dataFeedElement":[`;
  for (let at = 0; at < claims.length; at += LINES_A_PART) {
    const lines = claims.slice(at, at + LINES_A_PART).map((claim) => {
      const element = { '@type': 'DataFeedItem', item: [itemOf(claim, byId)] };
      return `\n${scriptSafe(element, 0)}`;
    });
    yield (at === 0 ? '' : ',') + lines.join(',');
  }
  yield '\n]}\n';
}

const LINES_A_PART = 500;

/** A ClaimReview where the claim was reviewed, else a Claim. */
function itemOf(claim: Claim, stories: ReadonlyMap<StoryId, Story>): JsonObject {
  const { review } = claim;
  const item = wholeObject(claim, stories.get(claim.storyId));
  return review ? { ...reviewObject(review, claim.statement, linkOf(review.url), asIs), itemReviewed: item } : item;
}

/** A claim with all its fields, none of them changed. Files are read whole: what every line repeats is kept short. */
function wholeObject(claim: Claim, story: Story | undefined): JsonObject {
  const { speaker, origin, status, tags = [], reviewedOn, source } = claim;
  const name = (id: string) => story?.parties.find((party) => party.id === id)?.name ?? id;
  return claimObject(claim, {
    text: asIs,
    party: name,
    source: linkOf(source.url),
    withdrawn: 'withdrawn',
    more: {
      ...(origin !== speaker && { originName: name(origin) }),
      status,
      ...(reviewedOn !== undefined && { reviewedOn }),
    },
    ...(tags.length > 0 && { keywords: tags }),
  });
}

function asIs(text: string): string {
  return text;
}
