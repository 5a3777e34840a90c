import type { Translate } from '../i18n.ts';

type Props = {
  all: readonly { readonly name: string; readonly label: string }[];
  shown: readonly string[];
  t: Translate;
  onChange: (shown: readonly string[]) => void;
  onUsual: () => void;
};

/** Which columns the table has; one is always left. */
export function ClaimsColumns({ all, shown, t, onChange, onUsual }: Props) {
  return (
    <fieldset class="ct-columns">
      <legend class="ct-unseen">{t('claims_columns')}</legend>
      {all.map(({ name, label }) => {
        const isShown = shown.includes(name);
        return (
          <label key={name}>
            <input
              type="checkbox"
              checked={isShown}
              disabled={isShown && shown.length === 1}
              onChange={() => onChange(isShown ? shown.filter((one) => one !== name) : [...shown, name])}
            />
            {label}
          </label>
        );
      })}
      <button type="button" class="mg-button" onClick={onUsual}>
        {t('claims_columns_usual')}
      </button>
    </fieldset>
  );
}
