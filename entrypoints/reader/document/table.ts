import { children, getAttribute, localName, parentElement, queryAllWithin, queryWithin } from '../../dom/node.ts';
import { definitionCells } from './definitions.ts';
import { type Named, namedOf } from './named.ts';
import { textUpTo } from './some-text.ts';
import { type GridCell, headsOf } from './table-heads.ts';

/** Where a cell stands, and the cells that head it. */
export type CellAt = { readonly element: Element; readonly row: number; readonly heads: readonly Element[] };
/** The cells of one table or definition list. */
export type Cells = ReadonlyMap<Element, CellAt>;

/** No table of an article is larger, and no cell of one wider: pages may say anything. */
const MOST_CELLS = 5_000;
const WIDEST = 100;
/** Cells that hold more than this, or blocks, are columns of a layout. */
const LONGEST_CELL = 200;
const OF_LAYOUT = 'h1, h2, h3, h4, h5, h6, article, section, form, table, p + p, img + p, ul, ol';
const SAYS_SO = 'caption, thead, th, td[scope], td[headers]';
const TABLE_ROLES = /^(?:table|grid|treegrid)$/;

/** Elements whose cells belong together, as they are read again together. */
function mayHoldCells({ name, role }: Named): boolean {
  return name === 'table' || name === 'dl' || (role !== null && TABLE_ROLES.test(role));
}

/** The cells of what holds data in rows; `null` for tables that lay out a page, and for all other elements. */
export function cellsOf(named: Named): Cells | null {
  const { element, name, role } = named;
  if (!mayHoldCells(named) || role === 'presentation' || role === 'none') return null;
  if (name === 'dl') return definitionCells(element);
  const placed = placedCells(rowsOf(element));
  const isTold =
    TABLE_ROLES.test(role ?? '') || [...queryAllWithin(element, SAYS_SO)].some((one) => isOf(one, element));
  if (!placed || !(isTold ? placed.length > 1 : holdsData(element, placed))) return null;
  const heads = headsOf(placed);
  let known: ReadonlyMap<string, Element> | undefined;
  const byId = () => {
    known ??= elementsById(placed);
    return known;
  };
  return new Map(
    placed.map((cell, at) => [
      cell.element,
      {
        element: cell.element,
        row: cell.row,
        heads: headsTold(cell, byId) ?? (heads[at] ?? []).map((head) => head.element),
      },
    ]),
  );
}

type Placed = GridCell & { readonly element: Element };

/** Each cell in its column, as far as spans push it; `null` where there are too many. */
function placedCells(rows: readonly Element[]): Placed[] | null {
  const cells: Placed[] = [];
  /** For each column, the first row in which no cell of an earlier row stands. */
  const free: number[] = [];
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of children(element)) {
      if (!isCell(cell)) continue;
      while ((free[column] ?? 0) > row) column += 1;
      if (cells.length >= MOST_CELLS || column >= WIDEST) return null;
      const width = Math.min(spanOf(cell, 'colspan'), WIDEST - column);
      const height = Math.min(spanOf(cell, 'rowspan') || rows.length, rows.length - row);
      for (let at = column; at < column + width; at += 1) free[at] = row + height;
      cells.push({ element: cell, row, column, width, height, ...kindOf(cell, element), text: beginningOf(cell) });
      column += width;
    }
  }
  return cells.length > 0 ? cells : null;
}

function rowsOf(table: Element): Element[] {
  if (localName(table) !== 'table')
    return [...queryAllWithin(table, '[role=row]')].filter((row) => isOf(row, table)).slice(0, MOST_CELLS);
  return [...children(table)].flatMap((child) => {
    if (localName(child) === 'tr') return child;
    if (!/^t(head|body|foot)$/.test(localName(child))) return [];
    return [...children(child)].filter((row) => localName(row) === 'tr');
  });
}

function isCell(element: Element): boolean {
  return (
    /^t[dh]$/.test(localName(element)) ||
    /^(?:cell|gridcell|columnheader|rowheader)$/.test(getAttribute(element, 'role') ?? '')
  );
}

function kindOf(cell: Element, row: Element): Pick<GridCell, 'isHead' | 'scope' | 'isAbove'> {
  const scope = getAttribute(cell, 'scope')?.toLowerCase() ?? '';
  const role = getAttribute(cell, 'role');
  const section = parentElement(row);
  return {
    isHead: localName(cell) === 'th' || scope !== '' || role === 'columnheader' || role === 'rowheader',
    scope:
      role === 'columnheader' || scope.startsWith('col')
        ? 'column'
        : role === 'rowheader' || scope.startsWith('row')
          ? 'row'
          : null,
    isAbove: section !== null && localName(section) === 'thead',
  };
}

/** 0 where the cell goes down to the last row. */
function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(getAttribute(cell, attribute) ?? '1', 10);
  return span > 0 || (span === 0 && attribute === 'rowspan') ? span : 1;
}

/** A table that says nothing of heads: several rows and columns of short texts, with figures. */
function holdsData(table: Element, cells: readonly Placed[]): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  return (
    rows > 1 &&
    cells.some(({ column }) => column > 0) &&
    cells.every(({ text }) => text.length <= LONGEST_CELL) &&
    cells.some(({ text }) => /\p{N}/u.test(text)) &&
    !queryWithin(table, OF_LAYOUT)
  );
}

/** Whether an element belongs to this table and to none within it. */
function isOf(element: Element, table: Element): boolean {
  let above = parentElement(element);
  while (above && above !== table && !mayHoldCells(namedOf(above))) above = parentElement(above);
  return above === table;
}

function beginningOf(cell: Element): string {
  return textUpTo(cell, 2 * LONGEST_CELL)
    .replace(/\s+/g, ' ')
    .trim();
}

function elementsById(cells: readonly Placed[]): ReadonlyMap<string, Element> {
  return new Map(cells.flatMap(({ element }) => [[getAttribute(element, 'id') ?? '', element] as const]));
}

/** The heads that a cell names itself. */
function headsTold({ element }: Placed, named: () => ReadonlyMap<string, Element>): readonly Element[] | null {
  const ids = getAttribute(element, 'headers')?.split(/\s+/).filter(Boolean) ?? [];
  const heads = ids.slice(0, WIDEST).flatMap((id) => named().get(id) ?? []);
  return heads.length > 0 ? heads.filter((head) => head !== element) : null;
}
