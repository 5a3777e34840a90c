import type { FormFields } from '../../../components/manager/form-fields.ts';
import type { Claim, Story } from '../../../lib/model.ts';

export const EMPTY: FormFields = {
  storyId: '',
  subject: '',
  statement: '',
  figure: '',
  position: '',
  speaker: '',
  origin: '',
  publisher: '',
  title: '',
  url: '',
  published: '',
  wire: '',
  asOf: '',
  quote: '',
  status: 'active',
  tags: [],
  reviewedOn: '',
  reviewer: '',
  rating: '',
  reviewUrl: '',
  reviewPublished: '',
};

/** A recorded claim as the form's fields; `figure` is its figure as one would type it. */
export function toFields(claim: Claim, story: Story | undefined, figure: string): FormFields {
  const name = (id: string) => story?.parties.find((party) => party.id === id)?.name ?? id;
  const { source, review } = claim;
  return {
    storyId: claim.storyId,
    subject: claim.subject,
    statement: claim.statement,
    figure,
    position: claim.position ?? '',
    speaker: name(claim.speaker),
    origin: name(claim.origin),
    publisher: source.publisher,
    title: source.title,
    url: source.url ?? '',
    published: source.published ?? '',
    wire: source.wire ?? '',
    asOf: claim.asOf,
    quote: claim.quote ?? '',
    status: claim.status,
    tags: claim.tags ?? [],
    reviewedOn: claim.reviewedOn ?? '',
    reviewer: review?.reviewer ?? '',
    rating: review?.rating ?? '',
    reviewUrl: review?.url ?? '',
    reviewPublished: review?.published ?? '',
  };
}
