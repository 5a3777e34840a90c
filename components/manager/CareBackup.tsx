import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n.ts';
import { formatMoment } from './history-words.ts';

type Props = {
  readonly state: {
    readonly changes: number;
    readonly due: boolean;
    readonly last: { readonly at: string } | null;
  };
  readonly busy: boolean;
  readonly t: Translate;
  readonly locale: string;
  readonly onBackUp: () => void;
  readonly onPutOff: () => void;
  readonly onFile: (file: File) => void;
  /** What a chosen file would do. */
  readonly children: ComponentChildren;
};

/** One file with everything, made in one step, and the way back to one. */
export function CareBackup({ state, busy, t, locale, onBackUp, onPutOff, onFile, children }: Props) {
  const { changes, due, last } = state;
  const unsaved = t('care_unsaved', changes);
  return (
    <section>
      <h2>{t('care_backup')}</h2>
      <p>{t('care_backup_text')}</p>
      <div class={due ? 'ca-due' : undefined}>
        <p>
          {last ? t('care_last', formatMoment(last.at, locale)) : t('care_last_never')}{' '}
          {changes > 0 ? unsaved : t(last ? 'care_unsaved_none' : 'care_unsaved_nothing')}
        </p>
        {due && <p>{t('care_due')}</p>}
        <div class="mg-buttons">
          <button type="button" class="mg-primary" disabled={busy} onClick={onBackUp}>
            {t('care_back_up')}
          </button>
          {due && (
            <button type="button" class="mg-button" onClick={onPutOff}>
              {t('care_later')}
            </button>
          )}
        </div>
      </div>
      <h3>{t('care_restore')}</h3>
      <div class="mg-field">
        <label for="ca-file">{t('care_file')}</label>
        <input
          id="ca-file"
          type="file"
          accept=".json,application/json"
          disabled={busy}
          aria-describedby="ca-file-note"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // the same file can be chosen again
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        <p id="ca-file-note" class="mg-note">
          {t('care_file_note')}
        </p>
      </div>
      {children}
    </section>
  );
}
