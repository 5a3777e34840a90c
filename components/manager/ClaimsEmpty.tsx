import type { Translate } from '../i18n.ts';

type Props = { why: 'failed' | 'reading' | 'nothing' | 'empty'; t: Translate; onClear: () => void };

/** What stands where no row does: why, and what to do about it. */
export function ClaimsEmpty({ why, t, onClear }: Props) {
  return (
    <div class="ct-empty">
      <p role={why === 'failed' ? 'alert' : undefined}>{t(`claims_${why}`)}</p>
      {why === 'nothing' && (
        <button type="button" class="mg-button" onClick={onClear}>
          {t('claims_clear')}
        </button>
      )}
      {why === 'empty' && (
        <>
          <p class="mg-note">{t('claims_empty_hint')}</p>
          <p>
            <a href="#/claim">{t('options_add_claim')}</a> · <a href="#/transfer">{t('claims_import')}</a>
          </p>
        </>
      )}
    </div>
  );
}
