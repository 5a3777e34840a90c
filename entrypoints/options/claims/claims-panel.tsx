import type { Translate } from '../../../components/i18n.ts';
import { ClaimsColumns } from '../../../components/manager/ClaimsColumns.tsx';
import { ClaimsFilters } from '../../../components/manager/ClaimsFilters.tsx';
import type { Panel } from '../../../components/manager/ClaimsToolbar.tsx';
import { COLUMNS, USUAL } from './columns.ts';
import { filterFields } from './filter-fields.ts';
import type { ShownTable } from './use-shown.ts';
import type { ViewState } from './view-state.ts';

type Props = {
  open: Panel | null;
  shown: ShownTable | null;
  state: ViewState;
  t: Translate;
  locale: string;
  onChoose: (change: Partial<ViewState>) => void;
};

/** What opens over the table: filters, whose counts are only worked out then, or the choice of columns. */
export function ClaimsPanel({ open, shown, state, t, locale, onChoose }: Props) {
  if (open === 'columns') {
    return (
      <ClaimsColumns
        all={COLUMNS.map((name) => ({ name, label: t(`claims_col_${name}`) }))}
        shown={state.columns}
        t={t}
        onChange={(names) => onChoose({ columns: COLUMNS.filter((name) => names.includes(name)) })}
        onUsual={() => onChoose({ columns: USUAL })}
      />
    );
  }
  if (open === null || !shown) return null;
  const withFilter = (name: string, value: string) =>
    Object.fromEntries(Object.entries({ ...state.filters, [name]: value }).filter(([, one]) => one));
  return (
    <ClaimsFilters
      fields={filterFields(shown, state, t, locale)}
      dates={state}
      t={t}
      onChoose={(name, value) => onChoose({ filters: withFilter(name, value) })}
      onDates={({ date, from, to }) => onChoose({ date, from, to })}
    />
  );
}
