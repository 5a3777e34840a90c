import { Choice, Line } from '../ClaimFields.tsx';
import { FormTags } from './FormTags.tsx';
import type { FormParts } from './FormView.tsx';
import { STATUSES } from './form-fields.ts';
import { suggested, textField } from './form-text.ts';

/** How the claim is kept: whether it takes part, its tags, its last check, and a fact-check that somebody published. */
export function FormKeeping(parts: FormParts) {
  const { fields, suggestions, covers, t, onChange } = parts;
  const { reviewer, rating, reviewUrl, reviewPublished } = fields;
  return (
    <>
      <fieldset>
        <legend>{t('form_part_keeping')}</legend>
        <Choice
          {...textField(parts, 'status', t('form_status'))}
          onChange={(status) => onChange({ status: STATUSES.find((one) => one === status) ?? 'active' })}
          options={STATUSES.map((status) => [status, t(`lookup_status_${status}`)] as const)}
        />
        <FormTags
          tags={fields.tags}
          suggestions={suggestions.tags}
          problem={parts.problemOf('tags')}
          t={t}
          onChange={(tags) => onChange({ tags })}
        />
        <Line {...textField(parts, 'reviewedOn', t('form_reviewedOn'))} hint={t('form_reviewedOn_hint')}>
          <output class="mg-note">{covers.reviewedOn}</output>
        </Line>
      </fieldset>
      <details class="fm-more" open={[reviewer, rating, reviewUrl, reviewPublished].some((text) => text !== '')}>
        <summary>{t('form_part_review')}</summary>
        <fieldset>
          <legend class="fm-hidden">{t('form_part_review')}</legend>
          <Line
            {...textField(parts, 'reviewer', t('form_reviewer'))}
            suggestions={suggested(suggestions.publishers, reviewer)}
          />
          <Line {...textField(parts, 'rating', t('form_rating'))} hint={t('form_rating_hint')} />
          <Line {...textField(parts, 'reviewUrl', t('form_reviewUrl'))} isAddress />
          <Line {...textField(parts, 'reviewPublished', t('form_reviewPublished'))} hint={t('capture_date_hint')}>
            <output class="mg-note">{covers.reviewPublished}</output>
          </Line>
        </fieldset>
      </details>
    </>
  );
}
