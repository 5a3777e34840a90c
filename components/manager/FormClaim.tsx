import type { PositionStance } from '../../lib/model.ts';
import { Choice, Line } from '../ClaimFields.tsx';
import { formatFigure } from '../format.ts';
import type { FormParts } from './FormView.tsx';
import { textField } from './form-text.ts';
import { unitInWords } from './unit-in-words.ts';

const STANCES: readonly PositionStance[] = ['affirms', 'denies', 'neutral'];

/** What was said: story and subject, figure or position, by whom, when. */
export function FormClaim(parts: FormParts) {
  const { fields, stories, quantity, isMisstated, added, covers, t, locale, onChange } = parts;
  const story = stories.find(({ id }) => id === fields.storyId);
  const none = ['', t('capture_choose')] as const;
  const parties = (story?.parties ?? []).map(({ name }) => name);
  const isNew = (name: string) => added.some((party) => party.name.toLowerCase() === name.trim().toLowerCase());
  const unit = quantity ? unitInWords(quantity, t) : '';
  return (
    <fieldset>
      <legend>{t('capture_part_claim')}</legend>
      <Choice
        {...textField(parts, 'storyId', t('capture_storyId'))}
        onChange={(storyId) => onChange({ storyId, subject: '' })}
        options={[none, ...stories.map(({ id, title }) => [id, title] as const)]}
      />
      <Choice
        {...textField(parts, 'subject', t('capture_subject'))}
        options={[none, ...Object.entries(story?.subjects ?? {})]}
      />
      <Line {...textField(parts, 'figure', t('capture_figure'))} hint={t('form_figure_hint')}>
        <output class="fm-understood">
          {quantity && fields.figure.trim() !== '' && t('capture_understood', formatFigure(quantity, t, locale))}
          {unit && fields.figure.trim() !== '' && ` (${t('form_counts', unit)})`}
        </output>
      </Line>
      <Choice
        {...textField(parts, 'position', t('capture_position'))}
        onChange={(position) => onChange({ position: STANCES.find((one) => one === position) ?? '' })}
        disabled={fields.figure.trim() !== ''}
        options={[
          ['', t('capture_position_none')],
          ...STANCES.map((stance) => [stance, t(`lookup_position_${stance}`)] as const),
        ]}
      />
      <Line {...textField(parts, 'statement', t('form_statement'))} rows={3} hint={t('capture_statement_hint')}>
        <output class="fm-doubt">{isMisstated && t('form_misstated')}</output>
      </Line>
      <Line {...textField(parts, 'quote', t('capture_quote'))} hint={t('capture_quote_hint')} />
      {(['speaker', 'origin'] as const).map((field) => (
        <Line
          key={field}
          {...textField(parts, field, t(field === 'speaker' ? 'capture_speaker' : 'form_origin'))}
          hint={t(`form_${field}_hint`)}
          suggestions={parties}
        >
          <output class="fm-new">{isNew(fields[field]) && t('form_party_new', fields[field].trim())}</output>
        </Line>
      ))}
      <Line {...textField(parts, 'asOf', t('capture_asOf'))} hint={t('capture_date_hint')}>
        <output class="mg-note">{covers.asOf}</output>
      </Line>
    </fieldset>
  );
}
