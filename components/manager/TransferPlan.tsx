import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n.ts';
import type { Option } from './LabelledSelect.tsx';

/** A dry run in the words it is shown in; lists hold the first rows, counts all of them. */
export type ShownPlan = {
  readonly total: number;
  readonly added: { readonly count: number; readonly first: readonly string[] };
  readonly changed: {
    readonly count: number;
    readonly first: readonly { readonly statement: string; readonly fields: string }[];
  };
  readonly same: number;
  readonly duplicates: {
    readonly count: number;
    readonly first: readonly { readonly statement: string; readonly of: string }[];
  };
  readonly refused: {
    readonly count: number;
    readonly first: readonly { readonly place: string; readonly field: string; readonly reason: string }[];
  };
  /** What becomes of stories, a sentence each. */
  readonly stories: readonly string[];
};

type Props = {
  plan: ShownPlan;
  /** How many claims would be written as chosen, and how many records with the stories. */
  claims: number;
  writes: number;
  takeDuplicates: boolean;
  whose: 'file' | 'mine';
  busy: boolean;
  t: Translate;
  locale: string;
  onDuplicates: (take: boolean) => void;
  onWhose: (whose: 'file' | 'mine') => void;
  onRefused: () => void;
  onImport: () => void;
};

/** What an import would do, row by row where it matters. Nothing is written before its button is pressed. */
export function TransferPlan(props: Props) {
  const { plan, claims, writes, takeDuplicates, whose, busy, t, locale, onDuplicates, onWhose, onRefused, onImport } =
    props;
  const count = (key: string, n: number) => t(key, n);
  const { added, changed, same, duplicates, refused, stories } = plan;
  const more = (all: number, shown: number) =>
    all > shown && <p class="mg-note">{t('transfer_more', (all - shown).toLocaleString(locale))}</p>;
  const WHOSE: readonly Option[] = [
    ['file', t('transfer_whose_file')],
    ['mine', t('transfer_whose_mine')],
  ];
  return (
    <section class="mg-plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('transfer_plan')}</h2>
      <p>{count('transfer_rows', plan.total)}</p>
      {stories.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Part title={count('transfer_new', added.count)} empty={added.count === 0}>
        <ul>
          {added.first.map((text, at) => (
            <li key={`${at} ${text}`}>{text}</li>
          ))}
        </ul>
        {more(added.count, added.first.length)}
      </Part>
      <Part title={count('transfer_changed', changed.count)} empty={changed.count === 0} open>
        <fieldset class="mg-choice">
          <legend>{t('transfer_whose')}</legend>
          {WHOSE.map(([value, label]) => (
            <label key={value} class="mg-check">
              <input
                type="radio"
                name="whose"
                checked={whose === value}
                onChange={() => onWhose(value as 'file' | 'mine')}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <ul>
          {changed.first.map(({ statement, fields }, at) => (
            <li key={`${at} ${statement}`}>
              {statement} <span class="mg-soft">({fields})</span>
            </li>
          ))}
        </ul>
        {more(changed.count, changed.first.length)}
      </Part>
      <Part title={count('transfer_same', same)} empty />
      <Part title={count('transfer_duplicates', duplicates.count)} empty={duplicates.count === 0} open>
        <label class="mg-check">
          <input
            type="checkbox"
            checked={takeDuplicates}
            onChange={({ currentTarget }) => onDuplicates(currentTarget.checked)}
          />
          {t('transfer_take_duplicates')}
        </label>
        <ul>
          {duplicates.first.map(({ statement, of }, at) => (
            <li key={`${at} ${statement}`}>
              {statement} <span class="mg-soft">({of})</span>
            </li>
          ))}
        </ul>
        {more(duplicates.count, duplicates.first.length)}
      </Part>
      <Part title={count('transfer_refused', refused.count)} empty={refused.count === 0} open>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="mg-scroll" tabIndex={0} aria-label={t('transfer_refused_list')}>
          <table class="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('transfer_place')}</th>
                <th scope="col">{t('transfer_field')}</th>
                <th scope="col">{t('transfer_reason')}</th>
              </tr>
            </thead>
            <tbody>
              {refused.first.map(({ place, field, reason }, at) => (
                <tr key={`${at} ${place}`}>
                  <td>{place}</td>
                  <td>{field}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {more(refused.count, refused.first.length)}
        <button type="button" class="mg-button" onClick={onRefused}>
          {t('transfer_refused_save')}
        </button>
      </Part>
      <div class="mg-buttons">
        <button type="button" class="mg-primary" disabled={busy || writes === 0} onClick={onImport}>
          {writes === 0
            ? t('transfer_import_none')
            : claims === 0
              ? t('transfer_import_stories')
              : count('transfer_import', claims)}
        </button>
      </div>
    </section>
  );
}

/** A count, with what stands behind it where there is something to show. */
function Part({
  title,
  empty,
  open = false,
  children,
}: {
  title: string;
  empty: boolean;
  open?: boolean;
  children?: ComponentChildren;
}) {
  if (empty) return <p class="mg-count">{title}</p>;
  return (
    <details open={open} class="mg-part">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
