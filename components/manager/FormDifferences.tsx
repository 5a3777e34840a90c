import type { Translate } from '../i18n.ts';
import type { Difference } from './form-differences.ts';

type Props = {
  differences: readonly Difference[];
  /** Headings of the two columns of values. */
  before: string;
  after: string;
  t: Translate;
};

/** What differs, a field a row. Values are plain text, whatever they are made of. */
export function DifferenceTable({ differences, before, after, t }: Props) {
  if (differences.length === 0) return <p class="mg-note">{t('form_no_differences')}</p>;
  return (
    <table class="mg-table fm-differences">
      <thead>
        <tr>
          <th scope="col">{t('form_field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.field}>
            <th scope="row">{one.label}</th>
            <td>
              <Value text={one.before} t={t} />
            </td>
            <td>
              <Value text={one.after} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ text, t }: { text: string; t: Translate }) {
  return text === '' ? <span class="mg-note">{t('form_nothing')}</span> : <bdi>{text}</bdi>;
}
