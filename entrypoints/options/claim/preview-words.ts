import { formatDate } from '../../../components/format.ts';
import type { LookupNames } from '../../../components/lookup-names.ts';
import type { Claim } from '../../../lib/model.ts';
import type { Preview } from './preview.ts';

/** What is to be said above the popover of a preview: why it is not as expected, and what part the claim has in it. */
export function previewWords({ why, own, finding }: Preview, claim: Claim, names: LookupNames): string[] {
  const { t, locale } = names;
  const { storyTitle, subjectLabel } = names.of(claim.storyId);
  const subject = subjectLabel(claim.subject);
  const part = own
    ? [t('form_preview_own', t(`stance_${own.stance}`), t(`reason_${own.reason}`))]
    : finding && claim.status !== 'active'
      ? [t('form_preview_aside')]
      : finding && (!why || why.key === 'only_in_context')
        ? [t('form_preview_no_part')]
        : [];
  if (!why) return part;
  switch (why.key) {
    case 'too_early':
      return [t('form_why_too_early', storyTitle, formatDate(why.since, locale))];
    case 'subject_unknown':
      return [t('form_why_subject_unknown', why.surface, subject)];
    case 'other_subject':
      return [t('form_why_other_subject', why.surface, subjectLabel(why.subject), subject)];
    default:
      return [t(`form_why_${why.key}`, storyTitle, subject), ...part];
  }
}
