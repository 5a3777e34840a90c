import type { Claim, Story } from '../model.ts';
import { isNode } from './claim-review-values.ts';
import { own } from './own.ts';
import type { RawClaim, RowProblem } from './types.ts';
import { checkClaim } from './validate.ts';

/** What tells our body from others that are JSON. */
const MARK = 'crossfigure';
export const CLAIM_MEDIA_TYPE = 'application/json';

/** A claim as an annotation carries it: as in our own JSON files, with the names of its parties. */
export function writeOwn(claim: Claim, story: Story | undefined): string {
  const name = (id: string) => story?.parties.find((party) => party.id === id)?.name ?? id;
  const names = { speaker: name(claim.speaker), ...(claim.origin !== claim.speaker && { origin: name(claim.origin) }) };
  return JSON.stringify({ [MARK]: { names }, ...claim });
}

/** The parsed body where it is one of ours. */
export function ownBody(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return isNode(value) && isNode(own(value, MARK)) ? value : null;
  } catch {
    return null;
  }
}

/** A claim out of our own body, as a row that says all of its fields. */
export function readOwn(
  body: object,
): { readonly ok: true; readonly raw: RawClaim } | { readonly ok: false; readonly problems: readonly RowProblem[] } {
  const checked = checkClaim(Object.fromEntries(Object.entries(body).filter(([key]) => key !== MARK)));
  if (!checked.ok) return checked;
  const names = own(own(body, MARK), 'names');
  const [speakerName, originName] = [own(names, 'speaker'), own(names, 'origin')];
  return {
    ok: true,
    raw: {
      ...rawOf(checked.value),
      ...(typeof speakerName === 'string' && { speakerName }),
      ...(typeof originName === 'string' && { originName }),
    },
  };
}

function rawOf(claim: Claim): RawClaim {
  const { id, storyId, subject, statement, quantity, position, speaker, origin, source, asOf, quote, status } = claim;
  const { tags = [], reviewedOn = '', review } = claim;
  return {
    id,
    story: storyId,
    subject,
    statement,
    kind: quantity?.kind ?? '',
    qualifier: quantity?.qualifier ?? '',
    low: numberOf(quantity?.low),
    high: numberOf(quantity?.high),
    unit: quantity?.unit ?? '',
    firstDay: quantity?.dates?.[0] ?? '',
    lastDay: quantity?.dates?.[1] ?? '',
    position: position ?? '',
    speaker,
    origin,
    publisher: source.publisher,
    title: source.title,
    url: source.url ?? '',
    published: source.published ?? '',
    wire: source.wire ?? '',
    asOf,
    quote: quote ?? '',
    status,
    tags,
    reviewedOn,
    reviewer: review?.reviewer ?? '',
    rating: review?.rating ?? '',
    reviewUrl: review?.url ?? '',
    reviewPublished: review?.published ?? '',
  };
}

function numberOf(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}
