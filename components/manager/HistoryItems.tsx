import { SEPARATOR } from '../format.ts';
import type { Translate } from '../i18n.ts';
import { DifferenceTable } from './FormDifferences.tsx';
import type { Difference } from './form-differences.ts';

/** What an entry did to one record. */
export type ShownItem = {
  readonly id: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** A claim's statement, or a story by name. */
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Parts of a story that differ, by name. */
  readonly parts: readonly string[];
  /** Where the record is to be seen; `null` where it is not there. */
  readonly address: string | null;
};

type Props = {
  /** `null` while they are read. */
  items: readonly ShownItem[] | null;
  hasMore: boolean;
  t: Translate;
  locale: string;
  onMore: () => void;
};

/** What an entry did, record by record, with what differs in each. */
export function HistoryItems({ items, hasMore, t, locale, onMore }: Props) {
  if (!items) return <p class="mg-note">{t('history_loading')}</p>;
  return (
    <>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <p>
              <strong>{t(`history_item_${item.what}`)}</strong>
              {SEPARATOR}
              <bdi>{item.title}</bdi>
              {item.address && (
                <>
                  {SEPARATOR}
                  <a href={item.address} aria-label={`${t('history_item_open')}: ${item.title}`}>
                    {t('history_item_open')}
                  </a>
                </>
              )}
            </p>
            {item.parts.length > 0 && <p>{new Intl.ListFormat(locale).format(item.parts)}</p>}
            {item.what === 'changed' && item.parts.length === 0 && (
              <DifferenceTable differences={item.differences} before={t('form_before')} after={t('form_after')} t={t} />
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="mg-button" onClick={onMore}>
          {t('history_items_more')}
        </button>
      )}
    </>
  );
}
