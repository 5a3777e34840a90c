import { type JsonObject, scriptSafe } from '../cite/claim-object.ts';
import type { Claim, Story, StoryId } from '../model.ts';
import { CLAIM_MEDIA_TYPE, writeOwn } from './annotations-own.ts';
import { linkOf } from './claim-review-values.ts';
import type { Outgoing } from './types.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** No address: an export is not published anywhere. */
const NAME = 'urn:crossfigure:';
const LINES_A_PART = 500;

/** An AnnotationCollection with one page, one claim a line. */
export function* writeAnnotations({ title, day, stories, claims }: Outgoing): Generator<string> {
  const head = {
    '@context': CONTEXT,
    id: `${NAME}claims`,
    type: 'AnnotationCollection',
    label: title,
    modified: day.length === 10 ? `${day}T00:00:00Z` : undefined,
    total: claims.length,
  };
  const page = { id: `${NAME}claims:page:1`, type: 'AnnotationPage', startIndex: 0 };
  const byId = new Map(stories.map((story) => [story.id, story]));
  yield `${scriptSafe(head, 0).slice(0, -1)},"first":${scriptSafe(page, 0).slice(0, -1)},"items":[`;
  for (let at = 0; at < claims.length; at += LINES_A_PART) {
    const part = claims.slice(at, at + LINES_A_PART).map((claim) => `\n${scriptSafe(annotationOf(claim, byId), 0)}`);
    yield (at === 0 ? '' : ',') + part.join(',');
  }
  yield '\n]}}\n';
}

/** What other programs show is the statement and the tags; the whole claim stands beside them as our own JSON. */
function annotationOf(claim: Claim, stories: ReadonlyMap<StoryId, Story>): JsonObject {
  const { id, statement, tags = [], source, quote } = claim;
  const whole = writeOwn(claim, stories.get(claim.storyId));
  const page = linkOf(source.url) ?? `${NAME}source:${id}`;
  return {
    id: `${NAME}claim:${id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: statement },
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      { type: 'TextualBody', format: CLAIM_MEDIA_TYPE, value: whole },
    ],
    target: quote === null ? page : { source: page, selector: { type: 'TextQuoteSelector', exact: quote } },
  };
}
