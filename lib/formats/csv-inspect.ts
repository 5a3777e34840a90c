import { guessMapping, knownNames } from './csv-headers.ts';
import { type CsvRow, csvRows, guessDelimiter, isDelimiter } from './csv-rows.ts';
import { type CsvScan, scanCsv } from './csv-scan.ts';
import { guessDateOrder } from './date-text.ts';
import { refusal } from './limits.ts';
import type { CsvMapping, DateOrder, FileRefusal, RawField, ReadChoices } from './types.ts';

/** A table as it looks before anything of it is read as claims. */
export type CsvTable = {
  readonly ok: true;
  readonly delimiter: string;
  /** The row that names the columns, counted from 0 among those with text, as far as can be told; `null`: none does. */
  readonly header: number | null;
  /** The first rows as they stand, out of which a person may choose another one for the names, with their lines (from 1). */
  readonly head: readonly CsvRow[];
  /** Their names, or those of a spreadsheet (A, B, …) where they have none. */
  readonly columns: readonly string[];
  /** The first rows behind the names. */
  readonly sample: readonly (readonly string[])[];
  /** Rows with text behind the names; of a long file all rows, those without text counted. */
  readonly rows: number;
  readonly mapping: CsvMapping;
  /** As the dates themselves tell; `null`: they do not, so that a person should say. */
  readonly dateOrder: DateOrder | null;
};

export const DATE_FIELDS: readonly RawField[] = [
  'asOf',
  'published',
  'reviewedOn',
  'reviewPublished',
  'firstDay',
  'lastDay',
];

const SAMPLE_ROWS = 8;
/** Titles, dates and notes that people write above a table take no more rows. */
const HEADING_ROWS = 10;
/** So many rows tell the order of dates. */
const MOST_LOOKED_AT = 5_000;

type Wish = { readonly delimiter?: string; readonly header?: number | null };

/** What a CSV text looks to be: to be shown, and corrected, before it is read. What a person says goes before guesses. */
export function inspectCsv(text: string, wish: Wish = {}): CsvTable | FileRefusal {
  const delimiter = wish.delimiter ?? guessDelimiter(text);
  if (!isDelimiter(delimiter)) return refusal('Columns cannot be parted by this sign: choose another one.');
  const scan = scanCsv(text, delimiter);
  return scan.ok ? tableOf(text, delimiter, scan, wish) : scan;
}

/** The choices that a table suggests. */
export function choicesOf({ mapping, delimiter, header, dateOrder }: CsvTable): NonNullable<ReadChoices['csv']> {
  return { mapping, delimiter, header, dateOrder };
}

function tableOf(text: string, delimiter: string, scan: CsvScan, wish: Wish): CsvTable | FileRefusal {
  const head: CsvRow[] = [];
  for (const row of csvRows(text, delimiter, scan)) {
    head.push(row);
    if (head.length > MOST_LOOKED_AT) break;
  }
  const all = head.map(({ cells }) => cells);
  if (all.length === 0) return refusal('There is no row in this file that can be read.');
  const header = wish.header === undefined ? guessHeader(all) : wish.header;
  const names = header === null ? [] : (all[header] ?? []);
  const rows = all.slice(header === null ? 0 : header + 1);
  const sample = rows.slice(0, SAMPLE_ROWS);
  const mapping = guessMapping(names, sample);
  // spreadsheets write out empty columns at the end
  const width = Math.max(...[names, ...rows].map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  const isWhole = head.length <= MOST_LOOKED_AT;
  return {
    ok: true,
    delimiter,
    header,
    head: head.slice(0, HEADING_ROWS),
    columns: Array.from({ length: width }, (_, at) => names[at]?.trim() || letters(at)),
    sample,
    rows: isWhole ? rows.length : scan.rows - (header ?? -1) - 1,
    mapping,
    dateOrder: guessDateOrder(datesOf(rows, mapping)),
  };
}

/**
 * The row that names the columns: the first one with known names, where people wrote a title above it the first that has
 * several of them and more cells than all above. Else the first row where all of its cells look like names.
 */
function guessHeader(rows: readonly (readonly string[])[]): number | null {
  const [first = [], ...behind] = rows;
  const filled = rows.slice(0, HEADING_ROWS).map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const lower = filled.findIndex(
    (count, at) => at > 0 && knownNames(rows[at] ?? []) > 1 && filled.slice(0, at).every((above) => above < count),
  );
  if (lower > 0 && knownNames(rows[lower] ?? []) > knownNames(first)) return lower;
  const isNamed = Object.keys(guessMapping(first, behind.slice(0, SAMPLE_ROWS))).length > 0;
  return isNamed || first.every(isName) ? 0 : null;
}

/** The cells of all columns that are dates. */
export function* datesOf(rows: Iterable<readonly string[]>, mapping: CsvMapping): Generator<string> {
  const columns = DATE_FIELDS.flatMap((field) => mapping[field] ?? []);
  for (const cells of rows) for (const column of columns) yield cells[column] ?? '';
}

/** Short words are names; figures, dates, addresses and sentences are what stands below them. */
function isName(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && text.length <= 40 && !/\d{2}|:\/\//.test(text);
}

function letters(column: number): string {
  const [high, low] = [Math.floor(column / 26), column % 26];
  return `${high > 0 ? letters(high - 1) : ''}${String.fromCharCode(65 + low)}`;
}
