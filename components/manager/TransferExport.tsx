import type { Translate } from '../i18n.ts';
import { formatKey } from './format-key.ts';
import { LabelledSelect, type Option } from './LabelledSelect.tsx';

type Props = {
  what: string;
  whatOptions: readonly Option[];
  format: string;
  formats: readonly { readonly id: string; readonly fields: readonly string[] }[];
  busy: boolean;
  t: Translate;
  onWhat: (what: string) => void;
  onFormat: (format: string) => void;
  onExport: () => void;
};

/** Chooses which claims go into a file, and in which format, with what that format keeps. */
export function TransferExport({ what, whatOptions, format, formats, busy, t, onWhat, onFormat, onExport }: Props) {
  const chosen = formats.find(({ id }) => id === format);
  const fields = chosen?.fields.length ?? 0;
  return (
    <form
      class="mg-export"
      onSubmit={(event) => {
        event.preventDefault();
        onExport();
      }}
    >
      <LabelledSelect label={t('transfer_what')} value={what} options={whatOptions} onChange={onWhat} />
      <LabelledSelect
        label={t('transfer_format')}
        value={format}
        options={formats.map(({ id }) => [id, t(formatKey(id))])}
        hint={t(`${formatKey(format)}_hint`)}
        onChange={onFormat}
      />
      <details>
        <summary>{t('transfer_kept', fields)}</summary>
        <p class="mg-fields">{chosen?.fields.join(', ')}</p>
      </details>
      <div class="mg-buttons">
        <button type="submit" class="mg-primary" disabled={busy}>
          {t('transfer_save_file')}
        </button>
      </div>
    </form>
  );
}
