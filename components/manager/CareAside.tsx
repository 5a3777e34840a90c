import type { Translate } from '../i18n.ts';
import { formatMoment } from './history-words.ts';

/** A record that was set aside. */
export type ShownAside = {
  readonly nth: number;
  readonly type: string;
  readonly key: string;
  /** What is wrong with it, in English. */
  readonly reason: string;
  /** ISO 8601; `null` where that is not known. */
  readonly at: string | null;
};

type Props = {
  /** At least one. */
  readonly records: readonly ShownAside[];
  readonly busy: boolean;
  readonly t: Translate;
  readonly locale: string;
  readonly onExport: (nths: readonly number[]) => void;
  readonly onDelete: (nths: readonly number[]) => void;
};

/** More are not read by anyone. */
const SHOWN = 50;

/** Stored records that could not be used: which, why, and what can be done with them. */
export function CareAside({ records, busy, t, locale, onExport, onDelete }: Props) {
  const all = records.map(({ nth }) => nth);
  const rest = records.length - SHOWN;
  return (
    <section>
      <h2>{t('care_aside')}</h2>
      <p>{t('care_aside_text', records.length)}</p>
      <ul class="ca-aside">
        {records.slice(0, SHOWN).map((record) => (
          <Record key={record.nth} {...{ record, busy, t, locale, onExport, onDelete }} />
        ))}
        {rest > 0 && <li>{t('care_aside_more', rest)}</li>}
      </ul>
      <div class="mg-buttons">
        <button type="button" class="mg-button" disabled={busy} onClick={() => onExport(all)}>
          {t('care_aside_export_all')}
        </button>
        <button type="button" class="mg-danger" disabled={busy} onClick={() => onDelete(all)}>
          {t('care_aside_delete_all')}
        </button>
      </div>
    </section>
  );
}

type RecordProps = Omit<Props, 'records'> & { readonly record: ShownAside };

function Record({ record, busy, t, locale, onExport, onDelete }: RecordProps) {
  const { nth, type, key, reason, at } = record;
  const what = t(`care_aside_type_${type}`) || t('care_aside_type_other');
  const name = `${what} “${key}”`;
  return (
    <li>
      <p>
        <b>{what}</b> <bdi>{key}</bdi>
      </p>
      <p lang="en">
        <bdi>{reason}</bdi>
      </p>
      {at !== null && <p class="mg-note">{t('care_aside_when', formatMoment(at, locale))}</p>}
      <div class="mg-buttons">
        <button
          type="button"
          class="mg-button"
          disabled={busy}
          aria-label={t('care_aside_export_this', name)}
          onClick={() => onExport([nth])}
        >
          {t('care_aside_export')}
        </button>
        <button
          type="button"
          class="mg-button"
          disabled={busy}
          aria-label={t('care_aside_delete_this', name)}
          onClick={() => onDelete([nth])}
        >
          {t('care_aside_delete')}
        </button>
      </div>
    </li>
  );
}
