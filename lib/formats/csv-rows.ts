import Papa from 'papaparse';
import { knownNames } from './csv-headers.ts';
import { type CsvScan, isLineEnd, type Slice } from './csv-scan.ts';
import { MOST_COLUMNS } from './limits.ts';

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** Signs that files part their columns with. */
export const DELIMITERS = [',', ';', '\t', '|', '\u001e', '\u001f'] as const;
/** Enough to tell how a file is made. */
const HEAD = 100_000;

/** Titles and notes may stand above the names of columns. */
const HEADING_ROWS = 10;

/** The delimiter with which a row at the top has the most names that are known; else the one that makes the most even table. */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, HEAD);
  const known = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: HEADING_ROWS, skipEmptyLines: 'greedy' }).data;
    return { delimiter, names: Math.max(0, ...rows.map((cells) => knownNames(cells.slice(0, MOST_COLUMNS)))) };
  }).sort((a, b) => b.names - a.names);
  const [best, next] = known;
  if (best && next && best.names > 1 && best.names > next.names) return best.delimiter;
  const { meta } = Papa.parse(head, { preview: 20, skipEmptyLines: true, delimitersToGuess: [...DELIMITERS] });
  return isDelimiter(meta.delimiter) ? meta.delimiter : ',';
}

/** Any sign may part columns that is no quotation mark, line end or part of a larger sign. */
export function isDelimiter(sign: string): boolean {
  return sign.length === 1 && !/["'\r\n\uFEFF\p{L}\p{N}\p{Cs}]/u.test(sign);
}

/** Rows as they are asked for, those without any text left out. */
export function* csvRows(text: string, delimiter: string, { slices }: CsvScan): Generator<CsvRow> {
  for (const slice of slices) {
    let line = slice.line;
    for (const cells of parsed(text, delimiter, slice)) {
      if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
    }
  }
}

function parsed(text: string, delimiter: string, { start, end, newline }: Slice): string[][] {
  return Papa.parse<string[]>(text.slice(start, end), { delimiter, newline, quoteChar: '"', fastMode: false }).data;
}

function lineEnds(cell: string): number {
  let count = 0;
  for (let at = cell.search(/[\r\n]/); at >= 0 && at < cell.length; at++) if (isLineEnd(cell, at)) count++;
  return count;
}
