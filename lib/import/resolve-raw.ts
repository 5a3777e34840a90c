import { dayRangeOf } from '../day.ts';
import type { DateOrder, RawClaim, RawField, RowProblem } from '../formats/types.ts';
import { checkClaim } from '../formats/validate.ts';
import type { Claim, DayRange, PartialDate, Review } from '../model.ts';
import { idFor } from './claim-name.ts';
import { claimedValue } from './claimed-value.ts';
import { partyOf } from './party-of.ts';
import { dateOf, found, type Part, said, shown, wrong } from './raw-parts.ts';
import { readStatement, type StatementReading } from './statement.ts';
import type { StoryFinder, StoryIn } from './story-names.ts';
import type { Defaults } from './types.ts';

export type RawContext = {
  readonly stories: StoryFinder;
  readonly defaults: Defaults;
  readonly dateOrder: DateOrder | null;
};

export type RawOutcome =
  | { readonly ok: true; readonly claim: Claim; readonly unsaid: readonly RawField[]; readonly hasOwnId: boolean }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/**
 * A claim out of what a person or another program wrote. What is not said follows from the rest, in this order: the
 * choices for the whole file, the reading of the statement, other fields (the speaker is the origin, the day of publication
 * the one for which it is said). What cannot be told that way is a problem of its field.
 */
export function resolveRaw(raw: RawClaim, context: RawContext): RawOutcome {
  const problems: RowProblem[] = [];
  const take = <T>(part: Part<T>): T | null => {
    if (part.ok) return part.value;
    problems.push(part.problem);
    return null;
  };
  const dates = datesOf(raw, context.dateOrder, take);
  if (problems.length > 0) return { ok: false, problems };
  const story = storyOf(raw, context);
  if (!story.ok) return { ok: false, problems: [story.problem] };
  const told = lazily(() => read(raw, context, story.value, dates.published));
  const storyIn = story.value ?? storyTold(told(), context);
  if (!storyIn) return { ok: false, problems: [noStory] };

  const named = said(raw, 'subject') ?? said(raw, 'subjectLabel');
  const subject = named === null ? subjectTold(told(), storyIn) : subjectNamed(raw, storyIn);
  if (!subject) return { ok: false, problems: [named === null ? noSubject : unknownSubject(named)] };
  const value = take(claimedValue({ raw, story: storyIn, subject, told, day: dates.day, order: context.dateOrder }));
  const by = take(partyOf(raw, 'speaker', storyIn));
  const from = take(partyOf(raw, 'origin', storyIn));
  if (!value || problems.length > 0) return { ok: false, problems };

  const speaker = by ?? from ?? told().speaker;
  if (!speaker || !storyIn.hasParty(speaker)) problems.push(noSpeaker);
  const publisher =
    said(raw, 'publisher') ?? context.defaults.publisher ?? hostOf(said(raw, 'url')) ?? said(raw, 'wire');
  if (publisher === null) problems.push(noPublisher);
  const asOf = dates.asOf ?? dateFor(told().asOf) ?? dates.published;
  if (asOf === null) problems.push(noDate);
  const statement = said(raw, 'statement') ?? said(raw, 'quote') ?? said(raw, 'title');
  if (statement === null) problems.push(noStatement);
  if (!speaker || publisher === null || asOf === null || statement === null || problems.length > 0)
    return { ok: false, problems };

  const claim: Omit<Claim, 'id'> = {
    storyId: storyIn.id,
    subject: subject.id,
    statement,
    ...value,
    speaker,
    origin: from ?? speaker,
    source: {
      publisher,
      title: said(raw, 'title') ?? statement,
      url: said(raw, 'url')?.trim() ?? null,
      published: dates.published,
      wire: said(raw, 'wire'),
    },
    asOf,
    quote: said(raw, 'quote'),
    status: statusOf(raw),
    ...(raw.tags && raw.tags.length > 0 && { tags: [...new Set(raw.tags)] }),
    ...(dates.reviewedOn !== null && { reviewedOn: dates.reviewedOn }),
    ...reviewOf(raw, dates.reviewPublished),
  };
  const id = said(raw, 'id')?.trim() ?? null;
  const checked = checkClaim({ ...claim, id: id ?? idFor(claim) });
  if (!checked.ok) return checked;
  return { ok: true, claim: checked.value, unsaid: unsaidOf(raw), hasOwnId: id !== null };
}

type Take = <T>(part: Part<T>) => T | null;

function datesOf(raw: RawClaim, order: DateOrder | null, take: Take) {
  const published = take(dateOf(raw, 'published', order));
  const asOf = take(dateOf(raw, 'asOf', order));
  const reviewedOn = take(dateOf(raw, 'reviewedOn', order));
  const reviewPublished = take(dateOf(raw, 'reviewPublished', order));
  return { published, asOf, reviewedOn, reviewPublished, day: dayRangeOf(asOf ?? published)?.[1] ?? null };
}

/** The story that a row names, or the one chosen for all; `null` where neither is. */
function storyOf(raw: RawClaim, { stories, defaults }: RawContext): Part<StoryIn | null> {
  const names = [said(raw, 'story'), said(raw, 'storyTitle')].filter((name) => name !== null);
  for (const name of names) {
    const story = stories.find(name);
    if (story) return found(story);
  }
  if (names[0] !== undefined)
    return wrong('story', `${shown(names[0])} is not a story that you follow: make it first, or import its JSON file.`);
  return found(defaults.storyId === null ? null : stories.find(defaults.storyId));
}

function read(raw: RawClaim, { stories }: RawContext, story: StoryIn | null, published: PartialDate | null) {
  const subject = story && subjectNamed(raw, story);
  return readStatement({
    statement: said(raw, 'statement') ?? said(raw, 'quote') ?? said(raw, 'title') ?? '',
    stories: story ? [story.story] : stories.stories,
    isStoryKnown: story !== null,
    subject: subject?.id ?? null,
    published,
    language: said(raw, 'language'),
  });
}

function storyTold({ storyId }: StatementReading, { stories }: RawContext): StoryIn | null {
  return storyId === null ? null : stories.find(storyId);
}

function subjectNamed(raw: RawClaim, story: StoryIn) {
  const [name, label] = [said(raw, 'subject'), said(raw, 'subjectLabel')];
  return (name === null ? null : story.subject(name)) ?? (label === null ? null : story.subject(label));
}

function subjectTold({ storyId, subject }: StatementReading, story: StoryIn) {
  return subject !== null && storyId === story.id ? story.subject(subject) : null;
}

function statusOf(raw: RawClaim): Claim['status'] {
  const status = said(raw, 'status')?.trim().toLowerCase() ?? 'active';
  // any other word is refused by the schema, by its name
  return status as Claim['status'];
}

function reviewOf(raw: RawClaim, published: PartialDate | null): { readonly review?: Review } {
  const [reviewer, rating, url] = [said(raw, 'reviewer'), said(raw, 'rating'), said(raw, 'reviewUrl')];
  if (reviewer === null && rating === null && url === null && published === null) return {};
  return {
    review: { reviewer: reviewer ?? hostOf(url) ?? '', rating: rating ?? '', url: url?.trim() ?? null, published },
  };
}

/** Fields that a claim on record may keep where the file has no word on them. */
const MAY_KEEP: readonly RawField[] = [
  'url',
  'published',
  'wire',
  'title',
  'publisher',
  'quote',
  'status',
  'tags',
  'reviewedOn',
];
const REVIEW: readonly RawField[] = ['reviewer', 'rating', 'reviewUrl', 'reviewPublished'];

function unsaidOf(raw: RawClaim): RawField[] {
  const unsaid = MAY_KEEP.filter((field) => raw[field] === undefined);
  return REVIEW.every((field) => raw[field] === undefined) ? [...unsaid, 'reviewer'] : unsaid;
}

function hostOf(url: string | null): string | null {
  const address = url?.trim() ?? '';
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** The date that stands for these days, as well as one can: a whole year or month, else the last day. */
function dateFor(days: DayRange | null): PartialDate | null {
  if (!days) return null;
  const [first, last] = days;
  for (const date of [last.slice(0, 4), last.slice(0, 7)]) {
    const range = dayRangeOf(date);
    if (range?.[0] === first && range[1] === last) return date;
  }
  return last;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const problem = (field: string, message: string): RowProblem => ({ field, message });
const noStory = problem(
  'story',
  'This row names no story, and its statement is about none that you follow. If it is, choose the story for the file.',
);
const noSubject = problem(
  'subject',
  'This row names no subject, and its statement does not tell it. Add a column that names the subject.',
);
const unknownSubject = (name: string) =>
  problem(
    'subject',
    `${shown(name)} is not a subject of the story: write one of its subjects, or add this one to the story.`,
  );
const noSpeaker = problem(
  'speaker',
  'This row names no speaker, and its statement does not tell one: say who said it.',
);
const noPublisher = problem('publisher', 'This row names no outlet and has no address: say where it was published.');
const noDate = problem('asOf', 'This row has no date: give the day it is about, or the day of publication.');
const noStatement = problem('statement', 'This row has no statement: say in a sentence what was claimed.');
