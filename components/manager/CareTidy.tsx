import type { Translate } from '../i18n.ts';

type Props = {
  readonly bundled: { readonly edited: number; readonly removed: number };
  readonly bin: number;
  readonly t: Translate;
  readonly onReset: () => void;
  readonly onEmptyBin: () => void;
  readonly onDelete: () => void;
};

/** What is seldom done, each with what it does and does not touch. */
export function CareTidy({ bundled, bin, t, onReset, onEmptyBin, onDelete }: Props) {
  const isAsGiven = bundled.edited + bundled.removed === 0;
  return (
    <section>
      <h2>{t('care_tidy')}</h2>
      <dl class="ca-tidy">
        <div>
          <dt>{t('care_reset')}</dt>
          <dd>
            <p>{isAsGiven ? t('care_reset_nothing') : t('care_reset_text')}</p>
            <button type="button" class="mg-button" disabled={isAsGiven} onClick={onReset}>
              {t('care_reset_button')}
            </button>
          </dd>
        </div>
        <div>
          <dt>{t('care_bin')}</dt>
          <dd>
            <p>{bin === 0 ? t('care_bin_empty') : t('care_bin_text', bin)}</p>
            <button type="button" class="mg-button" disabled={bin === 0} onClick={onEmptyBin}>
              {t('care_bin_button')}
            </button>
          </dd>
        </div>
        <div>
          <dt>{t('care_delete')}</dt>
          <dd>
            <p>{t('care_delete_text')}</p>
            <button type="button" class="mg-danger" onClick={onDelete}>
              {t('care_delete_button')}
            </button>
          </dd>
        </div>
      </dl>
    </section>
  );
}
