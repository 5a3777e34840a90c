import { Line } from '../ClaimFields.tsx';
import type { FormParts } from './FormView.tsx';
import { suggested, textField } from './form-text.ts';

/** Where it was published. */
export function FormSource(parts: FormParts) {
  const { fields, suggestions, covers, t } = parts;
  return (
    <fieldset>
      <legend>{t('capture_part_source')}</legend>
      <Line
        {...textField(parts, 'publisher', t('capture_publisher'))}
        suggestions={suggested(suggestions.publishers, fields.publisher)}
      />
      <Line {...textField(parts, 'title', t('capture_title_field'))} />
      <Line {...textField(parts, 'published', t('capture_published'))} hint={t('capture_date_hint')}>
        <output class="mg-note">{covers.published}</output>
      </Line>
      <Line {...textField(parts, 'url', t('capture_url'))} isAddress />
      <Line
        {...textField(parts, 'wire', t('capture_wire'))}
        hint={t('capture_wire_hint')}
        suggestions={suggested(suggestions.wires, fields.wire)}
      />
    </fieldset>
  );
}
