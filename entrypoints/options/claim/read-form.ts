import { problemText } from '../../../components/claim-problem.ts';
import type { Translate } from '../../../components/i18n.ts';
import type { FormField, FormFields, FormProblem } from '../../../components/manager/form-fields.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../../lib/capture.ts';
import { isRealDate } from '../../../lib/claims/schema-rules.ts';
import { dayRangeOf } from '../../../lib/day.ts';
import { lookUp } from '../../../lib/lookup.ts';
import type { ReviewedClaim } from '../../../lib/messages.ts';
import type { Claim, DayRange, Party, Quantity, Story } from '../../../lib/model.ts';
import { createCapture } from '../../../lib/typed-claim.ts';
import { keepingProblems, withKeeping } from './keeping.ts';
import { partyNamed, storiesWith } from './parties.ts';
import { withDates } from './typed-dates.ts';

export type Held = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/** What the form began with: nothing for a new claim. `claim` is the one that is edited or copied. */
export type Base = { readonly claim: Claim | null; readonly figure: string; readonly isCopy: boolean };

/** The form as it is understood. */
export type FormReading = {
  readonly quantity: Quantity | null;
  /** In the form's order; none: it can be saved. */
  readonly problems: readonly FormProblem[];
  readonly duplicates: ReviewedClaim['duplicates'];
  /** `null` while there are problems. */
  readonly claim: Claim | null;
  /** The claim as far as it is known, to be tried on a sentence; `null` before it has a subject and a value. */
  readonly trial: Claim | null;
  /** The story with the parties that were added by name, and those. */
  readonly story: Story | null;
  readonly added: readonly Party[];
  /** The statement gives another figure, or none: pages and look-ups would not read this one in it. */
  readonly isMisstated: boolean;
  /** The days that each date stands for. */
  readonly covers: Readonly<Partial<Record<FormField, DayRange>>>;
};

/** Reads the form anew: figure, dates, parties, what is wrong with it, what it repeats. Writes nothing. */
export function readForm(typedIn: FormFields, held: Held, base: Base, t: Translate): FormReading {
  const fields = withDates(typedIn);
  const known = held.stories.find(({ id }) => id === fields.storyId) ?? null;
  const named = (name: string, as: 'speaker' | 'origin') =>
    known && partyNamed(name, known, base.claim?.[as] ?? null, t('form_language'));
  const [speaker, first] = [named(fields.speaker, 'speaker'), named(fields.origin, 'origin')];
  // one new name in both fields is one party
  const origin = first?.isNew && speaker?.isNew && first.party.id === speaker.party.id ? speaker : first;
  const added = [speaker, origin].flatMap((one) => (one?.isNew ? [one.party] : []));
  const stories = storiesWith(held.stories, fields.storyId, added);
  const story = stories.find(({ id }) => id === fields.storyId) ?? null;

  const typed = { ...fields, speaker: speaker?.party.id ?? '', origin: origin?.party.id ?? '' };
  const others = held.claims.filter(({ id }) => base.isCopy || id !== base.claim?.id);
  const capture = captureFor(fields.asOf || fields.published);
  const review = capture.review(typed, NOTHING, { stories, claims: others }, keptFigure(fields, base));
  const told = review.problems.map((problem) => ({ field: problem.field, message: problemText(problem, t) }));
  const problems = [...told, ...keepingProblems(fields, t)];
  const claim = review.claim && problems.length === 0 ? withKeeping(review.claim, fields, base) : null;
  return {
    quantity: review.quantity,
    problems,
    duplicates: review.duplicates,
    claim,
    trial: claim ?? trialOf(typed, review.quantity, base, t),
    story,
    added: story && known ? story.parties.slice(known.parties.length) : [],
    isMisstated: review.quantity !== null && !states(typed, review.quantity, stories),
    covers: coversOf(fields),
  };
}

/** A figure that nobody touched is the recorded one, whatever its text would be read as. */
function keptFigure({ figure, storyId, subject }: FormFields, { claim, figure: began }: Base): Quantity | undefined {
  const isUntouched = claim?.quantity && figure === began && storyId === claim.storyId && subject === claim.subject;
  return isUntouched ? (claim.quantity ?? undefined) : undefined;
}

/** Only texts are read with these parts, so the look-up needs no claims; a date without a year is near `asOf`. */
function captureFor(asOf: string) {
  const page = { url: null, title: null, publisher: null, published: isRealDate(asOf) ? asOf : null, language: null };
  return createCapture({
    lookUp: (query, { stories }) => lookUp({ ...query, page }, { stories, claims: [] }),
    draftClaim,
    toClaim,
    likelyDuplicates,
  });
}

/** Whether a statement can be read as having the figure; whether it says "about" is left to its author. */
function states(
  { statement, storyId, subject }: FormFields,
  { kind, low, high, dates }: Quantity,
  stories: readonly Story[],
) {
  if (statement.trim() === '') return true;
  const outcome = lookUp({ text: statement, page: null, storyId, subject }, { stories, claims: [] });
  const value = JSON.stringify([kind, low, high, dates ?? null]);
  const figures = outcome.ok ? outcome.value.reading.figures : [];
  return figures.some((one) => JSON.stringify([one.kind, one.low, one.high, one.dates ?? null]) === value);
}

const NOTHING = { text: '', prefix: '', suffix: '', page: null };

/** Where the rest is still missing, words of the form stand for it. */
function trialOf(fields: FormFields, quantity: Quantity | null, base: Base, t: Translate): Claim | null {
  const position = quantity === null && fields.position !== '' ? fields.position : null;
  if (!fields.subject || !fields.storyId || (quantity === null && position === null)) return null;
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    id: base.claim && !base.isCopy ? base.claim.id : 'claim-in-the-making',
    storyId: fields.storyId,
    subject: fields.subject,
    statement: given(fields.statement) ?? t('form_trial_statement'),
    quantity,
    position,
    speaker: fields.speaker,
    origin: fields.origin,
    source: {
      publisher: given(fields.publisher) ?? t('form_trial_publisher'),
      title: given(fields.title) ?? t('form_trial_title'),
      url: null,
      published: isRealDate(fields.published) ? fields.published : null,
      wire: given(fields.wire),
    },
    asOf: isRealDate(fields.asOf) ? fields.asOf : '',
    quote: given(fields.quote),
    status: fields.status,
  };
}

function coversOf(fields: FormFields): FormReading['covers'] {
  const dates = ['asOf', 'published', 'reviewedOn', 'reviewPublished'] as const;
  return Object.fromEntries(
    dates.flatMap((field) => {
      const date = fields[field].trim();
      const range = isRealDate(date) ? dayRangeOf(date) : null;
      return range && (field !== 'reviewedOn' || range[0] === range[1]) ? [[field, range]] : [];
    }),
  );
}
