import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../../../components/manager/claims.css';
import { ClaimsActions } from '../../../components/manager/ClaimsActions.tsx';
import { ClaimsBulk } from '../../../components/manager/ClaimsBulk.tsx';
import { ClaimsChips } from '../../../components/manager/ClaimsChips.tsx';
import { ClaimsEmpty } from '../../../components/manager/ClaimsEmpty.tsx';
import { ClaimsGrid } from '../../../components/manager/ClaimsGrid.tsx';
import { ClaimsToolbar, type Panel } from '../../../components/manager/ClaimsToolbar.tsx';
import type { ViewProps } from '../edges.ts';
import { bulkChange, bulkChoices } from './bulk.ts';
import { ClaimsPanel } from './claims-panel.tsx';
import { type Column, isColumn } from './columns.ts';
import { filterChips } from './filter-fields.ts';
import { keep, readKept } from './kept-selection.ts';
import { gridColumns, presenter } from './present.ts';
import type { Row } from './row.ts';
import { pick, type Selection, stillThere } from './selection.ts';
import { useActions } from './use-actions.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useNarrow } from './use-narrow.ts';
import { useRanked } from './use-ranked.ts';
import { useShown } from './use-shown.ts';
import { useTable } from './use-table.ts';
import { useViewState } from './use-view-state.ts';
import { isNarrowed, type Sort } from './view-state.ts';

const ROW_HEIGHT = 46;
const NARROW_ROW_HEIGHT = 66;
const NOTHING: Selection = new Set();

/** Every claim in a table: what is shown of them stands in the address, what is selected is kept for the tab. */
export function ClaimsView({ edges, t, locale, address, go, say }: ViewProps) {
  const { state, typed, setTyped, choose } = useViewState({ address, go });
  const { table, stamp, loading, failed } = useTable(edges, locale);
  const { ranked, isAnswered } = useRanked(edges, state.q, table?.count() ?? 0);
  const shown = useShown(table, stamp, state, ranked, locale);
  // rows may still change places
  const isSettled = isAnswered && shown?.state === state && shown.ranked === ranked;
  const [kept] = useState(() => readKept(edges.drafts));
  const [selection, setSelection] = useState(kept.selection);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [bulk, setBulk] = useState<'subject' | 'tags' | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const at = useRef(kept.at);
  const narrow = useNarrow();
  const actions = useActions({ edges, t, locale, go, say }, setBulk, () => setSelection(NOTHING));
  useFocusKept(part);

  // the stamp tells that rows of the table changed
  useEffect(() => {
    if (table && !loading) setSelection((now) => stillThere(now, (id) => table.placeOf(id) !== undefined));
  }, [table, stamp, loading]);
  const latest = useRef(selection);
  latest.current = selection;
  useEffect(() => {
    const save = () => keep(edges.drafts, { selection: latest.current, at: at.current });
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [edges]);

  const names = shown?.table.names;
  const cols = state.columns.join('.');
  // columns are told by their names
  const present = useMemo(() => names && presenter(state.columns, names, t, locale), [cols, names, t, locale]);
  // columns are told by their names
  const columns = useMemo(() => gridColumns(state.columns, state.sort, t), [cols, state.sort, t]);

  const rowOfIndex = (index: number): Row | undefined => shown?.table.row(shown.places[index] ?? -1);
  const isSelected = useCallback((id: string) => selection.has(id), [selection]);
  const selectedRows = (): Row[] =>
    [...selection].flatMap((id) => shown?.table.row(shown.table.placeOf(id) ?? -1) ?? []);

  const count = shown?.places.length ?? 0;
  const total = shown?.total ?? 0;
  const narrowed = isNarrowed(state);
  const inSight = useMemo(
    () => (shown && selection.size > 0 ? [...selection].filter((id) => shown.indexOf(id) >= 0).length : 0),
    [shown, selection],
  );
  const counted = narrowed
    ? t('claims_count_of', total, count.toLocaleString(locale), total.toLocaleString(locale))
    : t('claims_count', total);
  const chips = filterChips(shown?.table ?? null, state, t);
  const clear = () => choose({ q: '', filters: {}, from: '', to: '' });
  const removeChip = (name: string) => {
    if (name === 'q') return choose({ q: '' });
    if (name === 'dates') return choose({ from: '', to: '' });
    choose({ filters: Object.fromEntries(Object.entries(state.filters).filter(([facet]) => facet !== name)) });
  };
  const onSort = (name: string) => isColumn(name) && choose({ sort: nextSort(state.sort, name) });
  const hidden = selection.size - inSight;
  const selected = selection.size === 0 ? '' : t('claims_selected', selection.size);

  return (
    <div class="ct" ref={part}>
      <ClaimsToolbar
        search={typed}
        count={loading && shown ? t('claims_count_loading', counted) : shown ? counted : ''}
        announced={loading ? '' : counted}
        filters={chips.filter(({ name }) => name !== 'q').length}
        open={panel}
        t={t}
        onSearch={setTyped}
        onOpen={setPanel}
      >
        <ClaimsPanel open={panel} shown={shown} state={state} t={t} locale={locale} onChoose={choose} />
      </ClaimsToolbar>
      <ClaimsChips chips={chips} t={t} onRemove={removeChip} onClear={clear} />
      {shown && present && count > 0 ? (
        <>
          <p id="ct-keys" class="ct-unseen">
            {t('claims_keys')}
          </p>
          <ClaimsGrid
            count={count}
            rowAt={(index) => {
              const row = rowOfIndex(index);
              return row && present(row);
            }}
            indexOf={shown.indexOf}
            columns={columns}
            isSelected={isSelected}
            selected={inSight === 0 ? 'none' : inSight === count ? 'all' : 'some'}
            busy={loading || !isSettled}
            startAt={kept.at}
            view={JSON.stringify({ ...shown.state, columns: [] })}
            onActive={(id) => {
              at.current = id;
            }}
            rowHeight={narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT}
            t={t}
            onPick={(what) => setSelection((now) => pick(now, what, count, (index) => rowOfIndex(index)?.id))}
            onOpen={(id) => go({ view: 'claim', id, params: {} })}
            onSort={onSort}
          />
        </>
      ) : (
        <ClaimsEmpty why={emptyBecause(failed, loading || !shown, narrowed && total > 0)} t={t} onClear={clear} />
      )}
      <ClaimsActions
        selected={hidden > 0 ? t('claims_selected_hidden', selected, hidden.toLocaleString(locale)) : selected}
        hint={count > 0 ? t('claims_keys') : ''}
        selectAll={inSight < count ? t('claims_select_matching', count.toLocaleString(locale)) : ''}
        working={actions.working}
        t={t}
        locale={locale}
        onAction={(action) => void actions.act(action, selectedRows())}
        onSelectAll={() => setSelection((now) => pick(now, { how: 'all' }, count, (index) => rowOfIndex(index)?.id))}
        onSelectNone={() => setSelection(NOTHING)}
        onStop={actions.stop}
      />
      {bulk && shown && (
        <ClaimsBulk
          title={t('claims_bulk_title', selection.size)}
          {...bulkChoices(selectedRows(), shown.table.names)}
          tags={shown.table.tags.values.slice(1)}
          at={bulk}
          t={t}
          onApply={(fields) => {
            setBulk(null);
            void actions.change(selectedRows(), bulkChange(fields, edges.now()));
          }}
          onCancel={() => setBulk(null)}
        />
      )}
    </div>
  );
}

/** The same column the other way round, and after that as it comes. */
function nextSort(sort: Sort | null, column: Column): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function emptyBecause(failed: boolean, reading: boolean, narrowed: boolean) {
  if (failed) return 'failed';
  if (reading) return 'reading';
  return narrowed ? 'nothing' : 'empty';
}
