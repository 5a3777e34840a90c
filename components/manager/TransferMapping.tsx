import type { Translate } from '../i18n.ts';
import { LabelledSelect, type Option } from './LabelledSelect.tsx';

/** A table of a file as it is about to be read. */
export type ShownTable = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  /** Field of each column, `''` for one that is left out. */
  readonly fields: readonly string[];
  readonly delimiter: string;
  /** Which row of `head` names the columns. */
  readonly header: number | null;
  /** The first rows of the file, with their lines. */
  readonly head: readonly { readonly line: number; readonly text: string }[];
  /** `''` where it is not known. */
  readonly dateOrder: string;
};

type Props = {
  table: ShownTable;
  fieldOptions: readonly Option[];
  t: Translate;
  onField: (column: number, field: string) => void;
  onDelimiter: (delimiter: string) => void;
  onHeader: (header: number | null) => void;
  onDateOrder: (order: string) => void;
};

const DELIMITERS = [',', ';', '\t', '|'];

/** Which column is which field: shown with the first rows, and corrected before anything is read. */
export function TransferMapping({ table, fieldOptions, t, onField, onDelimiter, onHeader, onDateOrder }: Props) {
  const { columns, sample, rows, fields, delimiter, header, head, dateOrder } = table;
  const delimiters = DELIMITERS.includes(delimiter) ? DELIMITERS : [...DELIMITERS, delimiter];
  return (
    <section class="mg-mapping" aria-labelledby="mapping-title">
      <h2 id="mapping-title">{t('transfer_mapping')}</h2>
      <p class="mg-note">{t('transfer_mapping_hint', rows)}</p>
      <div class="mg-mapping-file">
        <LabelledSelect
          label={t('transfer_delimiter')}
          value={delimiter}
          options={delimiters.map((sign) => [sign, sign === '\t' ? t('transfer_tab') : sign])}
          onChange={onDelimiter}
        />
        <LabelledSelect
          label={t('transfer_dates')}
          value={dateOrder}
          options={[
            ['', t('transfer_dates_unknown')],
            ['dmy', t('transfer_dates_dmy')],
            ['mdy', t('transfer_dates_mdy')],
          ]}
          onChange={onDateOrder}
        />
        <LabelledSelect
          label={t('transfer_header')}
          value={header === null ? '' : String(header)}
          options={[
            ['', t('transfer_header_none')],
            ...head.map(({ line, text }, at): Option => [String(at), t('transfer_header_line', String(line), text)]),
          ]}
          onChange={(row) => onHeader(row === '' ? null : Number(row))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="mg-scroll" tabIndex={0} aria-label={t('transfer_mapping_list')}>
        <table class="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('transfer_column')}</th>
              <th scope="col">{t('transfer_field')}</th>
              <th scope="col">{t('transfer_sample')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((name, column) => (
              <tr key={`${column} ${name}`}>
                <th scope="row">{name}</th>
                <td>
                  <select
                    aria-label={t('transfer_field_of', name)}
                    value={fields[column] ?? ''}
                    onChange={({ currentTarget }) => onField(column, currentTarget.value)}
                  >
                    {fieldOptions.map(([value, label]) => (
                      <option key={value} value={value} selected={value === (fields[column] ?? '')}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="mg-sample">
                  {sample
                    .slice(0, 3)
                    .map((cells) => cells[column] ?? '')
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
