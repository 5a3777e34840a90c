import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n.ts';

export type Panel = 'filters' | 'columns';

type Props = {
  search: string;
  /** How many claims there are and how many of them are shown, as a sentence. */
  count: string;
  /** The same for those who hear it; `''` while it still changes all the time. */
  announced: string;
  /** How many filters are on. */
  filters: number;
  open: Panel | null;
  t: Translate;
  onSearch: (text: string) => void;
  onOpen: (panel: Panel | null) => void;
  /** The panel that is open. */
  children: ComponentChildren;
};

/** What stands over the table: the search, what is shown of how many, and the ways to show less. */
export function ClaimsToolbar({ search, count, announced, filters, open, t, onSearch, onOpen, children }: Props) {
  const toggle = (panel: Panel, label: string) => (
    <button
      type="button"
      class="mg-button"
      aria-expanded={open === panel}
      aria-controls="ct-panel"
      onClick={() => onOpen(open === panel ? null : panel)}
    >
      {label}
    </button>
  );
  return (
    <>
      <div class="ct-bar">
        <h1>{t('options_view_claims')}</h1>
        <search>
          <input
            type="search"
            value={search}
            aria-label={t('claims_search')}
            placeholder={t('claims_search_hint')}
            spellcheck={false}
            onInput={(event) => onSearch(event.currentTarget.value)}
          />
        </search>
        {toggle('filters', filters > 0 ? t('claims_filters_on', String(filters)) : t('claims_filters'))}
        {toggle('columns', t('claims_columns'))}
        <p class="ct-count">{count}</p>
        <p class="ct-unseen" role="status">
          {announced}
        </p>
      </div>
      <div id="ct-panel" hidden={open === null}>
        {children}
      </div>
    </>
  );
}
