import type { Translate } from '../i18n.ts';

type Props = {
  /** Filters that are on, in words. */
  chips: readonly { readonly name: string; readonly text: string }[];
  t: Translate;
  onRemove: (name: string) => void;
  onClear: () => void;
};

/** What keeps claims out of sight, each with a way to be rid of it. */
export function ClaimsChips({ chips, t, onRemove, onClear }: Props) {
  if (chips.length === 0) return null;
  return (
    <ul class="ct-chips" aria-label={t('claims_filters')}>
      {chips.map(({ name, text }) => (
        <li key={name}>
          <button type="button" aria-label={t('claims_filter_remove', text)} onClick={() => onRemove(name)}>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={onClear}>
          {t('claims_clear')}
        </button>
      </li>
    </ul>
  );
}
