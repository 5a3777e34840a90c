/** Which cells of a table head which: by what the table says, else by where cells stand and what they hold. No DOM. */

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** The beginning of its text. */
  readonly text: string;
  /** A `th`, or a cell that says what it heads. */
  readonly isHead: boolean;
  /** What it says to head. */
  readonly scope: 'row' | 'column' | null;
  /** In the table's `thead`. */
  readonly isAbove: boolean;
};

/** Longer texts in a row of their own are notes, not the name of what follows. */
const LONGEST_NAME = 80;
/** A number alone, as a count is written; years and days are names of rows. */
const COUNT = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;
const DAY = /^\(?(?:1[89]|20)\d\d\)?$|^\d{1,4}[./-]\d{1,2}[./-]?(?:\d{2,4}\.?)?$/;

/** The heads of each cell, those of its row before those of its column; none for one that is a head itself. */
export function headsOf<Cell extends GridCell>(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()];
  const columns = Math.max(...cells.map(({ column, width }) => column + width));
  const groups = new Set<GridCell>(rows.flatMap((row) => groupHead(row, columns) ?? []));
  const headRows = new Set(headRowsOf(rows, groups));
  const label = labelColumn(rows, headRows, groups, columns);
  const isRowHead = (cell: Cell) =>
    !headRows.has(cell.row) && !groups.has(cell) && (cell.isHead ? cell.scope !== 'column' : cell.column === label);

  let group: Cell | null = null;
  let above: readonly Cell[] = [];
  let beside: readonly Cell[] = [];
  const heads = new Map<Cell, readonly Cell[]>();
  let wasHead = false;
  for (const row of rows) {
    const [first] = row;
    if (!first) continue;
    const isHeadRow = headRows.has(first.row);
    // heads below data begin anew
    if (isHeadRow && !wasHead) above = [];
    wasHead = isHeadRow;
    const own = row.filter(isRowHead);
    beside = [...beside.filter((cell) => cell.row + cell.height > first.row), ...own].filter(isNamed);
    for (const cell of row) {
      const isHead = isHeadRow || groups.has(cell) || own.includes(cell);
      if (!isHead)
        heads.set(cell, [...beside, ...(group ? [group] : []), ...above.filter((one) => overlaps(one, cell))]);
    }
    if (isHeadRow) above = [...above, ...row.filter(isNamed)];
    // a head of one column stands in its own row, among the cells of others
    else above = [...above, ...row.filter(({ scope }) => scope === 'column')];
    group = row.find((cell) => groups.has(cell)) ?? group;
  }
  return cells.map((cell) => heads.get(cell) ?? []);
}

/** The only cell of its row that says anything, over all columns. */
function groupHead(row: readonly GridCell[], columns: number): GridCell | null {
  if (!row.some(({ width, isHead, column }) => width >= columns || (isHead && column === 0))) return null;
  const [cell, ...others] = row.filter(isNamed);
  const isWide =
    cell &&
    ((cell.width >= columns && (columns > 1 || cell.isHead)) || (cell.isHead && cell.column === 0 && row.length > 1));
  return isWide && others.length === 0 && cell.text.length <= LONGEST_NAME && !isCount(cell) ? cell : null;
}

function headRowsOf(rows: readonly (readonly GridCell[])[], groups: ReadonlySet<GridCell>): number[] {
  const plain = rows.filter((row) => !row.some((cell) => groups.has(cell)));
  const told = plain.filter(
    (row) => row.every((cell) => cell.isAbove) || (row.length > 1 && row.some(isNamed) && row.every(isColumnHead)),
  );
  const [first, ...rest] = plain;
  const found = told.length > 0 ? told : first && isHeadByLook(first, rest) ? [first] : [];
  return found.flatMap(([cell]) => (cell ? [cell.row] : []));
}

function isColumnHead(cell: GridCell): boolean {
  return cell.scope === 'column' || (cell.isHead && cell.scope === null) || !isNamed(cell);
}

/** Names without a count, over at least one column that holds counts alone. */
function isHeadByLook(first: readonly GridCell[], rest: readonly (readonly GridCell[])[]): boolean {
  if (first.filter(isNamed).length < 2 || first.some(isCount) || first.some(({ isHead }) => isHead)) return false;
  return first.slice(1).some((head) => {
    const below = rest.flatMap((row) => row.filter((cell) => cell.column === head.column && isNamed(cell)));
    return isNamed(head) && below.length > 0 && below.every(({ text }) => /\p{N}/u.test(text));
  });
}

/** The first column that names its rows: not one of counts, nor of row numbers; `null` where heads say it themselves. */
function labelColumn(
  rows: readonly (readonly GridCell[])[],
  headRows: ReadonlySet<number>,
  groups: ReadonlySet<GridCell>,
  columns: number,
): number | null {
  const body = rows
    .filter(([cell]) => cell && !headRows.has(cell.row))
    .flatMap((row) => row.filter((cell) => !groups.has(cell)));
  if (columns < 2 || body.some(({ isHead, scope }) => isHead && scope !== 'column')) return null;
  const inColumn = (at: number) => body.filter(({ column, text }) => column === at && text !== '');
  for (const at of [0, 1].slice(0, columns - 1)) {
    const cells = inColumn(at);
    if (cells.length > 0 && cells.filter(isCount).length * 2 < cells.length) return at;
    if (!cells.every(({ text }, index) => Number.parseInt(text, 10) === index + 1)) return null;
  }
  return null;
}

function overlaps(one: GridCell, other: GridCell): boolean {
  return one.column < other.column + other.width && other.column < one.column + one.width;
}

/** Rows of dashes and empty ones name nothing. */
function isNamed({ text }: GridCell): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isCount({ text }: GridCell): boolean {
  return COUNT.test(text) && !DAY.test(text.trim());
}
