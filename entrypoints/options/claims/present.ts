import { formatDate, formatFigure, SEPARATOR, safeLocale } from '../../../components/format.ts';
import type { Translate } from '../../../components/i18n.ts';
import type { GridColumn, GridRow } from '../../../components/manager/ClaimsRow.tsx';
import { writeAddress } from '../address.ts';
import type { Column, Facet } from './columns.ts';
import type { Names } from './names.ts';
import type { Row } from './row.ts';
import type { Sort } from './view-state.ts';

/** A row as words; the same object as long as the row is. */
export function presenter(columns: readonly Column[], names: Names, t: Translate, locale: string) {
  const made = new WeakMap<Row, GridRow>();
  const text = cellTexts(names, t, safeLocale(locale));
  return (row: Row): GridRow => {
    const known = made.get(row);
    if (known) return known;
    const shown: GridRow = {
      id: row.id,
      href: writeAddress({ view: 'claim', id: row.id, params: {} }),
      off: row.status !== 'active',
      brief: [text.figure(row), text.origin(row), text.asOf(row)].filter(Boolean).join(SEPARATOR),
      cells: columns.map((column) => text[column](row)),
    };
    made.set(row, shown);
    return shown;
  };
}

/** What a property's value is called in filters; `label` is what the table knows of it. */
export function choiceLabel(facet: Facet, value: string, label: string, t: Translate): string {
  if (facet === 'owner') return ownerLabel(value, label, t);
  if (facet === 'status') return t(`lookup_status_${value}`) || value;
  if (facet === 'reviewed') return t(`claims_reviewed_${value}`);
  return label;
}

/** The least width of a column in rem, and its share of what is left. */
const WIDTHS: Readonly<Partial<Record<Column, readonly [rem: number, share: number]>>> = {
  statement: [16, 6],
  title: [12, 3],
  figure: [10.5, 1],
  subject: [9, 2],
  origin: [8, 2],
  speaker: [8, 2],
  outlet: [8, 2],
  asOf: [7, 0.3],
  published: [7, 0.3],
  reviewed: [7, 0.3],
  status: [6.5, 0.3],
  owner: [8.6, 0.3],
  changed: [11, 0.3],
};
const USUAL_WIDTH = [7, 1] as const;

export function gridColumns(columns: readonly Column[], sort: Sort | null, t: Translate): GridColumn[] {
  return columns.map((name) => {
    const [rem, share] = WIDTHS[name] ?? USUAL_WIDTH;
    const sorted = sort?.column !== name ? 'none' : sort.descending ? 'descending' : 'ascending';
    return { name, label: t(`claims_col_${name}`), sorted, rem, share };
  });
}

function cellTexts(names: Names, t: Translate, locale: string): Record<Column, (row: Row) => string> {
  const date = remembered((day) => formatDate(day, locale));
  const changed = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    statement: ({ statement }) => statement,
    figure: ({ quantity, position }) =>
      quantity ? formatFigure(quantity, t, locale) : position ? t(`lookup_position_${position}`) : '',
    subject: ({ storyId, subject }) => names.subject(storyId, subject),
    story: ({ storyId }) => names.story(storyId),
    speaker: ({ speaker }) => names.party(speaker),
    origin: ({ origin }) => names.party(origin),
    outlet: ({ publisher }) => publisher,
    title: ({ title }) => title,
    published: ({ published }) => (published ? date(published) : ''),
    asOf: ({ asOf }) => date(asOf),
    status: ({ status }) => t(`lookup_status_${status}`),
    tags: ({ tags }) => tags.join(', '),
    reviewed: ({ reviewedOn }) => (reviewedOn ? date(reviewedOn) : ''),
    owner: ({ owner, edited }) => {
      const label = ownerLabel(owner, names.owner(owner), t);
      return edited ? t('claims_owner_edited', label) : label;
    },
    changed: ({ changedAt }) => (Number.isNaN(Date.parse(changedAt)) ? '' : changed.format(new Date(changedAt))),
  };
}

function ownerLabel(owner: string, set: string, t: Translate): string {
  if (owner === 'user' || owner === 'bundled') return t(`claims_owner_${owner}`);
  return t('claims_owner_set', set);
}

/** Few different days stand in many rows, and each is written out slowly. */
function remembered(write: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const text = known.get(value) ?? write(value);
    known.set(value, text);
    return text;
  };
}
