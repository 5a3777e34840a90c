import type { Claim, Story } from '../../lib/model.ts';
import type { CardContext } from '../card-context.ts';
import { formatDate, formatFigure } from '../format.ts';
import type { LookupNames } from '../lookup-names.ts';
import type { FormField, FormFields } from './form-fields.ts';
import { unitInWords } from './unit-in-words.ts';

/** A field that differs, in words; `''` where there was nothing. Plain text, from files as well. */
export type Difference = {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What differs between two states of a claim, field by field in the form's order; `null`: it was not there. */
export function claimDifferences(before: Claim | null, after: Claim | null, names: LookupNames): Difference[] {
  const told = (claim: Claim | null, tell: Tell) => (claim ? tell(claim, names.of(claim.storyId)) : '');
  return TELL.flatMap(([field, message, tell]) => {
    const one = { field, label: names.t(message), before: told(before, tell), after: told(after, tell) };
    return one.before === one.after ? [] : [one];
  });
}

/** What differs between two states of the form, as typed. */
export function fieldDifferences(before: FormFields, after: FormFields, names: LookupNames): Difference[] {
  return TELL.flatMap(([field, message]) => {
    const one = {
      field,
      label: names.t(message),
      before: typed(before, field, names),
      after: typed(after, field, names),
    };
    return one.before === one.after ? [] : [one];
  });
}

/** What was chosen from a list has a name; the rest is as it was typed. */
function typed(fields: FormFields, field: FormField, names: LookupNames): string {
  const { storyTitle, subjectLabel } = names.of(fields.storyId);
  if (field === 'storyId') return fields.storyId && storyTitle;
  if (field === 'subject') return fields.subject && subjectLabel(fields.subject);
  if (field === 'position') return fields.position && names.t(`lookup_position_${fields.position}`);
  if (field === 'status') return names.t(`lookup_status_${fields.status}`);
  return field === 'tags' ? fields.tags.join(', ') : fields[field].trim();
}

/** Parts of a story that differ: their names, without what is in them. */
export function storyParts(before: Story | null, after: Story | null): readonly StoryPart[] {
  if (!before || !after) return [];
  const parts = Object.keys(PARTS) as StoryPart[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

type StoryPart = Exclude<keyof Story, 'id'>;
/** In the order in which they are told; one that a story gets and that is missing here does not compile. */
const PARTS: Readonly<Record<StoryPart, true>> = {
  title: true,
  since: true,
  eventDay: true,
  terms: true,
  roles: true,
  names: true,
  fates: true,
  excluded: true,
  gate: true,
  mentions: true,
  subjects: true,
  reading: true,
  scores: true,
  positions: true,
  parties: true,
};

type Tell = (claim: Claim, ctx: CardContext) => string;

const date = (text: string | null | undefined, { locale }: CardContext) => (text ? formatDate(text, locale) : '');

const figure: Tell = ({ quantity }, { t, locale }) => {
  if (!quantity) return '';
  const text = formatFigure(quantity, t, locale);
  const unit = unitInWords(quantity, t);
  return unit ? `${text} (${unit})` : text;
};

const TELL: readonly (readonly [field: FormField, message: string, Tell])[] = [
  ['storyId', 'capture_storyId', (_claim, { storyTitle }) => storyTitle],
  ['subject', 'capture_subject', ({ subject }, { subjectLabel }) => subjectLabel(subject)],
  ['figure', 'capture_figure', figure],
  ['position', 'capture_position', ({ position }, { t }) => (position ? t(`lookup_position_${position}`) : '')],
  ['statement', 'form_statement', ({ statement }) => statement],
  ['quote', 'capture_quote', ({ quote }) => quote ?? ''],
  ['speaker', 'capture_speaker', ({ speaker }, { partyName }) => partyName(speaker)],
  ['origin', 'form_origin', ({ origin }, { partyName }) => partyName(origin)],
  ['asOf', 'capture_asOf', ({ asOf }, ctx) => date(asOf, ctx)],
  ['publisher', 'capture_publisher', ({ source }) => source.publisher],
  ['title', 'capture_title_field', ({ source }) => source.title],
  ['published', 'capture_published', ({ source }, ctx) => date(source.published, ctx)],
  ['url', 'capture_url', ({ source }) => source.url ?? ''],
  ['wire', 'capture_wire', ({ source }) => source.wire ?? ''],
  ['status', 'form_status', ({ status }, { t }) => t(`lookup_status_${status}`)],
  ['tags', 'form_tags', ({ tags }) => (tags ?? []).join(', ')],
  ['reviewedOn', 'form_reviewedOn', ({ reviewedOn }, ctx) => date(reviewedOn, ctx)],
  ['reviewer', 'form_reviewer', ({ review }) => review?.reviewer ?? ''],
  ['rating', 'form_rating', ({ review }) => review?.rating ?? ''],
  ['reviewUrl', 'form_reviewUrl', ({ review }) => review?.url ?? ''],
  ['reviewPublished', 'form_reviewPublished', ({ review }, ctx) => date(review?.published, ctx)],
];
