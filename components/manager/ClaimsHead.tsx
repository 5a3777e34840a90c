// biome-ignore-all lint/a11y/useSemanticElements: rows lie at places of their own, which elements of tables do not take
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in cells and their buttons, one at a time
import type { Translate } from '../i18n.ts';
import type { GridColumn } from './ClaimsRow.tsx';

type Props = {
  columns: readonly GridColumn[];
  /** Of the rows that are shown. */
  selected: 'all' | 'some' | 'none';
  /** The column of the cell that Tab leads to; `null` where it is in a row. */
  active: number | null;
  t: Translate;
  onSort: (column: string) => void;
  onSelectAll: (all: boolean) => void;
};

/** The table's head: a box for all rows that are shown, and a button a column that sorts by it. */
export function ClaimsHead({ columns, selected, active, t, onSort, onSelectAll }: Props) {
  return (
    <div role="rowgroup" class="ct-head">
      <div role="row" class="ct-row" aria-rowindex={1}>
        <div role="columnheader" class="ct-check">
          <input
            type="checkbox"
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            checked={selected === 'all'}
            tabIndex={active === 0 ? 0 : -1}
            aria-label={t('claims_select_all')}
            onChange={(event) => onSelectAll(event.currentTarget.checked)}
          />
        </div>
        {columns.map(({ name, label, sorted }, at) => (
          <div key={name} role="columnheader" aria-sort={sorted}>
            <button type="button" tabIndex={active === at + 1 ? 0 : -1} onClick={() => onSort(name)}>
              {label}
              <span class="ct-arrow" aria-hidden="true">
                {sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : ''}
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
