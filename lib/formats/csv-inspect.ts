import { guessMapping } from './csv-headers.ts';
import { csvRows, guessDelimiter, isDelimiter } from './csv-rows.ts';
import { type CsvScan, scanCsv } from './csv-scan.ts';
import { guessDateOrder } from './date-text.ts';
import { refusal } from './limits.ts';
import type { CsvMapping, DateOrder, FileRefusal, RawField, ReadChoices } from './types.ts';

/** A table as it looks before anything of it is read as claims. */
export type CsvTable = {
  readonly ok: true;
  readonly delimiter: string;
  /** Whether the first row names the columns, as far as can be told. */
  readonly hasHeader: boolean;
  /** Their names, or those of a spreadsheet (A, B, …) where the first row has none. */
  readonly columns: readonly string[];
  /** The first rows behind the names. */
  readonly sample: readonly (readonly string[])[];
  /** All rows, the names included. */
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
/** So many rows tell the order of dates. */
const MOST_LOOKED_AT = 5_000;

type Wish = { readonly delimiter?: string; readonly hasHeader?: boolean };

/** What a CSV text looks to be: to be shown, and corrected, before it is read. What a person says goes before guesses. */
export function inspectCsv(text: string, wish: Wish = {}): CsvTable | FileRefusal {
  const delimiter = wish.delimiter ?? guessDelimiter(text);
  if (!isDelimiter(delimiter)) return refusal('Columns cannot be parted by this sign: choose another one.');
  const scan = scanCsv(text, delimiter);
  return scan.ok ? tableOf(text, delimiter, scan, wish) : scan;
}

/** The choices that a table suggests. */
export function choicesOf({ mapping, delimiter, hasHeader, dateOrder }: CsvTable): NonNullable<ReadChoices['csv']> {
  return { mapping, delimiter, hasHeader, dateOrder };
}

function tableOf(text: string, delimiter: string, scan: CsvScan, wish: Wish): CsvTable | FileRefusal {
  const head: (readonly string[])[] = [];
  for (const { cells } of csvRows(text, delimiter, scan)) {
    head.push(cells);
    if (head.length > MOST_LOOKED_AT) break;
  }
  const [first, ...behind] = head;
  if (!first) return refusal('There is no row in this file that can be read.');
  const sample = behind.slice(0, SAMPLE_ROWS);
  const named = guessMapping(first, sample);
  const hasHeader = wish.hasHeader ?? (Object.keys(named).length > 0 || first.every(isName));
  const rows = hasHeader ? behind : head;
  const mapping = hasHeader ? named : {};
  const width = Math.max(...head.slice(0, SAMPLE_ROWS + 1).map((cells) => cells.length));
  return {
    ok: true,
    delimiter,
    hasHeader,
    columns: Array.from({ length: width }, (_, at) => (hasHeader && first[at]?.trim()) || letters(at)),
    sample: rows.slice(0, SAMPLE_ROWS),
    rows: scan.rows,
    mapping,
    dateOrder: guessDateOrder(datesOf(rows, mapping)),
  };
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
