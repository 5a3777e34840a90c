import { COLUMNS, type Column, FACETS, type Facet, isColumn, USUAL } from './columns.ts';

export type Sort = { readonly column: Column; readonly descending: boolean };

/** What the table shows and how: all of it stands in the address. */
export type ViewState = {
  readonly q: string;
  /** `null`: as it comes, which is by likeness while one searches, else the last changed first. */
  readonly sort: Sort | null;
  /** The one value that each property must have; none: any. */
  readonly filters: Readonly<Partial<Record<Facet, string>>>;
  /** Which date the range is of, and its ends, `''` where open. */
  readonly date: 'asOf' | 'published';
  readonly from: string;
  readonly to: string;
  readonly columns: readonly Column[];
};

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads the parameters of an address; what makes no sense is left out. */
export function readView(params: Readonly<Record<string, string>>): ViewState {
  const { q = '', sort = '', from = '', to = '', cols = '' } = params;
  const sorted = sort.replace(/^-/, '');
  const chosen = cols.split('.').filter(isColumn);
  return {
    q,
    sort: isColumn(sorted) ? { column: sorted, descending: sort.startsWith('-') } : null,
    filters: Object.fromEntries(FACETS.flatMap((facet) => (params[facet] ? [[facet, params[facet]]] : []))),
    date: params.date === 'published' ? 'published' : 'asOf',
    from: DATE.test(from) ? from : '',
    to: DATE.test(to) ? to : '',
    columns: chosen.length > 0 ? COLUMNS.filter((column) => chosen.includes(column)) : USUAL,
  };
}

/** The parameters that `readView` reads back; what is as usual is left out. */
export function writeView({ q, sort, filters, date, from, to, columns }: ViewState): Record<string, string> {
  const usual = columns.length === USUAL.length && columns.every((column) => USUAL.includes(column));
  const all: Record<string, string> = {
    q,
    sort: sort ? `${sort.descending ? '-' : ''}${sort.column}` : '',
    ...filters,
    date: date === 'published' && (from || to) ? date : '',
    from,
    to,
    cols: usual ? '' : columns.join('.'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

/** Whether something keeps claims out of sight. */
export function isNarrowed({ q, filters, from, to }: ViewState): boolean {
  return q.trim() !== '' || Object.keys(filters).length > 0 || from !== '' || to !== '';
}
