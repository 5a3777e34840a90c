import type { Translate } from '../../../components/i18n.ts';
import type { FormField, FormFields, FormProblem } from '../../../components/manager/form-fields.ts';
import { isRealDate } from '../../../lib/claims/schema-rules.ts';
import type { Claim, Review } from '../../../lib/model.ts';
import type { Base } from './read-form.ts';

/** What the store takes, so that nothing is refused there that was passed here. */
const MOST_TAGS = 50;
const LONGEST_TAG = 100;
const MOST_TEXT = 500;
const MOST_ADDRESS = 2000;

/** What is wrong with how a claim is kept: its tags, its last check, a published review of it. */
export function keepingProblems(fields: FormFields, t: Translate): FormProblem[] {
  const { tags, reviewedOn, reviewer, rating, reviewUrl, reviewPublished } = fields;
  const isReviewed = [reviewer, rating, reviewUrl, reviewPublished].some(isGiven);
  const missing = (text: string, key: string) => (isReviewed && !isGiven(text) ? t(key) : lengthProblem(text, t));
  const isDay = reviewedOn.trim().length === 10 && isRealDate(reviewedOn.trim());
  const isAddress = !isGiven(reviewUrl) || isWebAddress(reviewUrl.trim());
  const found: (readonly [FormField, string | null])[] = [
    ['tags', tagsProblem(tags, t)],
    ['reviewedOn', !isGiven(reviewedOn) || isDay ? null : t('form_problem_day')],
    ['reviewer', missing(reviewer, 'form_problem_reviewer')],
    ['rating', missing(rating, 'form_problem_rating')],
    ['reviewUrl', isAddress ? null : t('capture_problem_no_web_address')],
    [
      'reviewPublished',
      !isGiven(reviewPublished) || isRealDate(reviewPublished.trim()) ? null : t('capture_problem_no_such_date'),
    ],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

/** The claim with all that is kept beside it, under the id and in the place of the one that is edited. */
export function withKeeping(claim: Claim, fields: FormFields, base: Base): Claim {
  const { status, tags, reviewedOn } = fields;
  const review = reviewOf(fields);
  return {
    ...claim,
    id: base.claim && !base.isCopy ? base.claim.id : claim.id,
    status,
    ...(tags.length > 0 && { tags }),
    ...(isGiven(reviewedOn) && { reviewedOn: reviewedOn.trim() }),
    ...(review && { review }),
  };
}

function reviewOf({ reviewer, rating, reviewUrl, reviewPublished }: FormFields): Review | null {
  if (!isGiven(reviewer) || !isGiven(rating)) return null;
  return {
    reviewer: reviewer.trim(),
    rating: rating.trim(),
    url: isGiven(reviewUrl) ? reviewUrl.trim() : null,
    published: isGiven(reviewPublished) ? reviewPublished.trim() : null,
  };
}

function tagsProblem(tags: readonly string[], t: Translate): string | null {
  if (tags.length > MOST_TAGS) return t('form_problem_tags', String(MOST_TAGS));
  return tags.some((tag) => tag.length > LONGEST_TAG) ? t('capture_problem_too_long', String(LONGEST_TAG)) : null;
}

function lengthProblem(text: string, t: Translate): string | null {
  return text.trim().length > MOST_TEXT ? t('capture_problem_too_long', String(MOST_TEXT)) : null;
}

function isWebAddress(text: string): boolean {
  return text.length <= MOST_ADDRESS && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function isGiven(text: string): boolean {
  return text.trim() !== '';
}
