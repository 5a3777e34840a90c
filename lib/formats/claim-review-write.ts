import { claimObject, type JsonObject, ownField, reviewObject, SCHEMA_ORG, scriptSafe } from '../cite/claim-object.ts';
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
      const element = { '@type': 'DataFeedItem', dateModified: day, item: [itemOf(claim, byId)] };
      return `\n${scriptSafe(element, 0)}`;
    });
    yield (at === 0 ? '' : ',') + lines.join(',');
  }
  yield '\n]}\n';
}

const LINES_A_PART = 500;

/** A ClaimReview where the claim was reviewed, else a Claim. */
export function itemOf(claim: Claim, stories: ReadonlyMap<StoryId, Story>): JsonObject {
  const { review } = claim;
  const item = wholeObject(claim, stories.get(claim.storyId));
  return review ? { ...reviewObject(review, claim.statement, linkOf(review.url), asIs), itemReviewed: item } : item;
}

/** A claim with all its fields, none of them changed. */
function wholeObject(claim: Claim, story: Story | undefined): JsonObject {
  const name = (id: string) => story?.parties.find((party) => party.id === id)?.name ?? id;
  const labels = {
    storyTitle: inEnglish(story?.title),
    subjectLabel: inEnglish(story?.subjects.find(({ id }) => id === claim.subject)?.label),
    originName: name(claim.origin),
    status: claim.status,
    tags: claim.tags,
    reviewedOn: claim.reviewedOn,
  };
  const more = Object.entries(labels).flatMap(([key, value]) => (value === undefined ? [] : [ownField(key, value)]));
  return claimObject(claim, {
    text: asIs,
    party: name,
    source: linkOf(claim.source.url),
    withdrawn: 'withdrawn',
    more,
  });
}

/** Files are the same whoever writes them: English where there is any, else the first language. */
function inEnglish(texts: Readonly<Record<string, string>> | undefined): string | undefined {
  return texts && (texts.en ?? Object.values(texts)[0]);
}

function asIs(text: string): string {
  return text;
}
