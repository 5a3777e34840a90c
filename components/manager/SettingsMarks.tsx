import { MARKABLE, type Markable } from '../../lib/model.ts';
import type { Translate } from '../i18n.ts';

type Props = {
  readonly unmarked: readonly Markable[];
  readonly disabled: boolean;
  readonly t: Translate;
  readonly onChange: (unmarked: readonly Markable[]) => void;
};

/** Which places of a page are marked; each is shown with the line that it is marked with. */
export function SettingsMarks({ unmarked, disabled, t, onChange }: Props) {
  const others = (kind: Markable) => unmarked.filter((left) => left !== kind);
  return (
    <fieldset class="se-group" disabled={disabled} aria-describedby="se-marks-note">
      <legend>{t('settings_marks')}</legend>
      {MARKABLE.map((kind) => (
        <label key={kind} class="se-choice se-kind">
          <input
            type="checkbox"
            checked={!unmarked.includes(kind)}
            onChange={(event) => onChange(event.currentTarget.checked ? others(kind) : [...others(kind), kind])}
          />
          <span>
            <span class={`mk-line mk-${kind}`}>{t(`settings_marks_${kind}`)}</span>
            <small>{t(`settings_marks_${kind}_note`)}</small>
          </span>
        </label>
      ))}
      <p id="se-marks-note" class="mg-note">
        {t('settings_marks_note')}
      </p>
    </fieldset>
  );
}
