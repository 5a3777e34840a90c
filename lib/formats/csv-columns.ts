import type { Claim, Story } from '../model.ts';
import type { RawField } from './types.ts';

/** Names of ids, for those who read the file in a spreadsheet. */
export type Names = {
  readonly story: (claim: Claim) => string;
  readonly subject: (claim: Claim) => string;
  readonly party: (claim: Claim, id: string) => string;
};

export type Column = {
  /** As it stands in the first row. */
  readonly name: string;
  readonly field: RawField;
  readonly of: (claim: Claim, names: Names) => string;
};

const none = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** The columns that are written, in this order. docs/formats.md describes them. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', field: 'id', of: ({ id }) => id },
  { name: 'story', field: 'story', of: ({ storyId }) => storyId },
  { name: 'story_title', field: 'storyTitle', of: (claim, names) => names.story(claim) },
  { name: 'subject', field: 'subject', of: ({ subject }) => subject },
  { name: 'subject_label', field: 'subjectLabel', of: (claim, names) => names.subject(claim) },
  { name: 'statement', field: 'statement', of: ({ statement }) => statement },
  { name: 'kind', field: 'kind', of: ({ quantity }) => none(quantity?.kind) },
  { name: 'qualifier', field: 'qualifier', of: ({ quantity }) => none(quantity?.qualifier) },
  { name: 'low', field: 'low', of: ({ quantity }) => none(quantity?.low) },
  { name: 'high', field: 'high', of: ({ quantity }) => none(quantity?.high) },
  { name: 'unit', field: 'unit', of: ({ quantity }) => none(quantity?.unit) },
  { name: 'first_day', field: 'firstDay', of: ({ quantity }) => none(quantity?.dates?.[0]) },
  { name: 'last_day', field: 'lastDay', of: ({ quantity }) => none(quantity?.dates?.[1]) },
  { name: 'position', field: 'position', of: ({ position }) => none(position) },
  { name: 'speaker', field: 'speaker', of: ({ speaker }) => speaker },
  { name: 'speaker_name', field: 'speakerName', of: (claim, names) => names.party(claim, claim.speaker) },
  { name: 'origin', field: 'origin', of: ({ origin }) => origin },
  { name: 'origin_name', field: 'originName', of: (claim, names) => names.party(claim, claim.origin) },
  { name: 'publisher', field: 'publisher', of: ({ source }) => source.publisher },
  { name: 'title', field: 'title', of: ({ source }) => source.title },
  { name: 'url', field: 'url', of: ({ source }) => none(source.url) },
  { name: 'published', field: 'published', of: ({ source }) => none(source.published) },
  { name: 'wire', field: 'wire', of: ({ source }) => none(source.wire) },
  { name: 'as_of', field: 'asOf', of: ({ asOf }) => asOf },
  { name: 'quote', field: 'quote', of: ({ quote }) => none(quote) },
  { name: 'status', field: 'status', of: ({ status }) => status },
  { name: 'tags', field: 'tags', of: ({ tags = [] }) => joinTags(tags) },
  { name: 'reviewed_on', field: 'reviewedOn', of: ({ reviewedOn }) => none(reviewedOn) },
  { name: 'reviewer', field: 'reviewer', of: ({ review }) => none(review?.reviewer) },
  { name: 'rating', field: 'rating', of: ({ review }) => none(review?.rating) },
  { name: 'review_url', field: 'reviewUrl', of: ({ review }) => none(review?.url) },
  { name: 'review_published', field: 'reviewPublished', of: ({ review }) => none(review?.published) },
];

/** Names out of the stories; an id that they do not have stands for itself. */
export function namesOf(stories: readonly Story[]): Names {
  const byId = new Map(
    stories.map((story) => [
      story.id,
      {
        title: Object.values(story.title)[0],
        subjects: new Map(story.subjects.map(({ id, label }) => [id, Object.values(label)[0]])),
        parties: new Map(story.parties.map(({ id, name }) => [id, name])),
      },
    ]),
  );
  return {
    story: ({ storyId }) => byId.get(storyId)?.title ?? storyId,
    subject: ({ storyId, subject }) => byId.get(storyId)?.subjects.get(subject) ?? subject,
    party: ({ storyId }, id) => byId.get(storyId)?.parties.get(id) ?? id,
  };
}

/** Tags in one cell, parted by ";"; one that has the sign itself, or "\", has it behind a "\". */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&')).join(';');
}

/** The tags that were joined. */
export function splitTags(cell: string): string[] {
  if (cell === '') return [];
  const tags: string[] = [''];
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charAt(at);
    if (sign === ';') tags.push('');
    else tags[tags.length - 1] += sign === '\\' && at + 1 < cell.length ? cell.charAt(++at) : sign;
  }
  return tags;
}
