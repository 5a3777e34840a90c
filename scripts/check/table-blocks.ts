import type { Part, PlacedBlock } from './page-blocks.ts';

/** A line of a table. */
export type Row = { readonly cells: readonly Part[]; readonly isSeparator: boolean };

const LETTER = /\p{L}/u;
/** A year, or a day in figures: it heads its row as a name does. */
const DAY = /^\d{4}$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;

/**
 * The cells of a table as blocks, ids from `first`. The first row heads the columns where a separator stands behind it or no
 * figure in it, unless it is empty; the first column heads the rows where it holds words or days.
 */
export function tableBlocks(table: readonly Row[], first: number): PlacedBlock[] {
  const hasHead = table[1]?.isSeparator || isHeadRow(table[0]);
  const rows = table.filter(({ isSeparator }) => !isSeparator).map(({ cells }) => cells);
  const isHead = (row: number, column: number): boolean =>
    (hasHead && row === 0) || (column === 0 && headsRow(rows[row]?.[0]?.text ?? ''));
  const blocks: PlacedBlock[] = [];
  const ids = new Map<string, number>();
  rows.forEach((cells, row) => {
    cells.forEach(({ text, at }, column) => {
      if (text === '') return;
      const id = first + blocks.length;
      ids.set(`${row}:${column}`, id);
      const over = [isHead(row, 0) ? ids.get(`${row}:0`) : undefined, hasHead ? ids.get(`0:${column}`) : undefined];
      const heads = isHead(row, column) ? [] : over.filter((head) => head !== undefined);
      blocks.push({ id, role: 'cell', text, at, cell: { table: first, row, heads } });
    });
  });
  return blocks;
}

/** Several cells of words: in a table of names and values the first row holds a value. */
function isHeadRow(row: Row | undefined): boolean {
  const words = (row?.cells ?? []).filter(({ text }) => text !== '');
  return words.length > 1 && words.every(({ text }) => !DIGIT.test(text));
}

const DIGIT = /\p{N}/u;

function headsRow(text: string): boolean {
  return LETTER.test(text) || DAY.test(text);
}
