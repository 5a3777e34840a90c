import type { Translate } from '../i18n.ts';
import { formatMoment } from './history-words.ts';

/** A deleted claim as the bin shows it. */
export type ShownBinned = {
  readonly id: string;
  readonly statement: string;
  /** Subject, origin and outlet in one line. */
  readonly details: string;
  /** ISO 8601. */
  readonly removedAt: string;
  /** Days that it still stays, today included. */
  readonly daysLeft: number;
};

type Props = {
  shown: readonly ShownBinned[];
  /** How many there are in all, and how many have the words of the filter. */
  all: number;
  fitting: number;
  filter: string;
  chosen: ReadonlySet<string>;
  t: Translate;
  locale: string;
  onFilter: (text: string) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onRestore: (ids: readonly string[]) => void;
  onMore: () => void;
};

/** What was deleted and can still be put back, one by one or many at once. */
export function BinList({ shown, all, fitting, filter, chosen, t, locale, ...calls }: Props) {
  const { onFilter, onChoose, onRestore, onMore } = calls;
  const number = (n: number) => new Intl.NumberFormat(locale).format(n);
  const ids = shown.map(({ id }) => id);
  const picked = ids.filter((id) => chosen.has(id));
  const areAll = picked.length === ids.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const count = filter.trim() === '' ? t('bin_count', all) : t('bin_count_some', number(fitting), number(all));
  return (
    <>
      <label class="mg-field">
        {t('bin_filter')}
        <input
          type="search"
          value={filter}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget }) => onFilter(currentTarget.value)}
        />
      </label>
      <p role="status" class="mg-note">
        {all === 0 ? t('bin_none') : fitting === 0 ? t('bin_none_fits') : count}
      </p>
      {shown.length > 0 && (
        <div class="mg-buttons">
          <label class="bn-check">
            <input
              type="checkbox"
              checked={areAll}
              indeterminate={!areAll && picked.length > 0}
              onChange={() => onChoose(new Set(areAll ? [] : ids))}
            />
            {t('bin_select_all')}
          </label>
          <button type="button" class="mg-button" disabled={picked.length === 0} onClick={() => onRestore(picked)}>
            {picked.length === 0 ? t('bin_restore_chosen_none') : t('bin_restore_chosen', picked.length)}
          </button>
        </div>
      )}
      <ul class="bn-list">
        {shown.map((one) => (
          <li key={one.id}>
            <input
              type="checkbox"
              checked={chosen.has(one.id)}
              aria-label={t('bin_select', one.statement)}
              onChange={() => toggle(one.id)}
            />
            <div>
              <p>
                <bdi>{one.statement}</bdi>
              </p>
              <p class="mg-note">
                <bdi>{one.details}</bdi>
              </p>
              <p class="mg-note">
                <time dateTime={one.removedAt}>{t('bin_deleted_on', formatMoment(one.removedAt, locale))}</time>
                {', '}
                {one.daysLeft > 0 ? t('bin_days_left', one.daysLeft) : t('bin_last_day')}
              </p>
            </div>
            <button
              type="button"
              class="mg-button"
              aria-label={t('bin_restore_named', one.statement)}
              onClick={() => onRestore([one.id])}
            >
              {t('bin_restore')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < fitting && (
        <button type="button" class="mg-button" onClick={onMore}>
          {t('bin_more')}
        </button>
      )}
    </>
  );
}
