import { COLUMNS, namesOf, splitTags } from './csv-columns.ts';
import { guard, unguard } from './csv-guard.ts';
import { isOwnHeader } from './csv-headers.ts';
import { choicesOf, inspectCsv } from './csv-inspect.ts';
import { type CsvRow, csvRows, isDelimiter } from './csv-rows.ts';
import { type CsvScan, scanCsv } from './csv-scan.ts';
import { jsonFormat } from './json.ts';
import { refusal } from './limits.ts';
import type { FileReading, Format, OpenedFile, Outgoing, RawClaim, RawText, ReadChoices, Row } from './types.ts';
import { RAW_TEXTS } from './types.ts';

/** One claim a row, for spreadsheets; stories are named, not carried. Reads any table whose columns are mapped. */
export const csvFormat: Format = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  fields: jsonFormat.fields,
  detect: ({ json, text, name }) => json === null && (/\.(?:csv|tsv|tab|txt)$/i.test(name) || /[,;\t|]/.test(text)),
  read: readCsv,
  write: writeCsv,
};

function readCsv({ text }: OpenedFile, choices?: ReadChoices): FileReading {
  let chosen = choices?.csv;
  if (!chosen) {
    const table = inspectCsv(text);
    if (!table.ok) return table;
    chosen = choicesOf(table);
  }
  if (!isDelimiter(chosen.delimiter)) return refusal('Columns cannot be parted by this sign: choose another one.');
  const scan = scanCsv(text, chosen.delimiter);
  if (!scan.ok) return scan;
  return {
    ok: true,
    title: null,
    version: null,
    stories: [],
    rows: rowsOf(text, chosen, scan),
    count: Math.max(0, scan.rows - ((chosen.header ?? -1) + 1)),
    dateOrder: chosen.dateOrder,
    backup: {},
  };
}

type Chosen = NonNullable<ReadChoices['csv']>;

function* rowsOf(text: string, chosen: Chosen, scan: CsvScan): Generator<Row> {
  let header: readonly string[] | null = null;
  let isOwn = false;
  let above = chosen.header ?? -1;
  for (const row of csvRows(text, chosen.delimiter, scan)) {
    if (above >= 0) {
      if (above === 0) header = row.cells;
      isOwn = header !== null && isOwnHeader(header);
      above--;
      continue;
    }
    yield rowOf(row, chosen, header?.length ?? null, isOwn);
  }
  if (scan.unclosed === null) return;
  const message =
    'A quotation mark opens on this line and nothing closes it, so that all behind it is hidden: close it, or write it twice.';
  yield { place: { type: 'line', line: scan.unclosed }, type: 'problem', problems: [{ field: null, message }] };
}

function rowOf({ line, cells }: CsvRow, { mapping }: Chosen, width: number | null, isOwn: boolean): Row {
  const place = { type: 'line', line } as const;
  if (width !== null && cells.slice(width).some((cell) => cell.trim() !== '')) {
    const message = `This row has ${cells.length} cells, but there are ${width} columns: put text that has the sign between columns in quotation marks.`;
    return { place, type: 'problem', problems: [{ field: null, message }] };
  }
  // what was written here comes back as it was; what people type has stray blanks
  const cellOf = (column: number) => (isOwn ? unguard(cells[column] ?? '') : unguard((cells[column] ?? '').trim()));
  const raw: { [F in RawText]?: string } = {};
  for (const field of RAW_TEXTS) {
    const column = mapping[field];
    if (column !== undefined) raw[field] = cellOf(column);
  }
  const tags = mapping.tags === undefined ? null : cellOf(mapping.tags);
  const claim: RawClaim = tags === null ? raw : { ...raw, tags: isOwn ? splitTags(tags) : looseTags(tags) };
  return { place, type: 'raw', raw: claim };
}

/** Tags as people part them. */
function looseTags(cell: string): string[] {
  const tags = cell.split(/[;|]/.test(cell) ? /[;|]/ : ',').map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}

const ROWS_A_PART = 500;

/** RFC 4180, behind a byte order mark, without which spreadsheets do not take it for UTF-8. */
function* writeCsv({ claims, stories }: Outgoing): Generator<string> {
  const names = namesOf(stories);
  yield `\uFEFF${COLUMNS.map(({ name }) => name).join(',')}\r\n`;
  for (let at = 0; at < claims.length; at += ROWS_A_PART) {
    const part = claims.slice(at, at + ROWS_A_PART);
    yield part.map((claim) => `${COLUMNS.map(({ of }) => quoted(guard(of(claim, names)))).join(',')}\r\n`).join('');
  }
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
