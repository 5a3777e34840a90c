import { MOST_COLUMNS, refusal, rowsRefusal } from './limits.ts';
import type { FileRefusal } from './types.ts';

/** Rows of a file that are parsed together: where they begin in the text, and on which line (from 1). */
export type Slice = {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** How all of its rows end. */
  readonly newline: LineEnd;
};
type LineEnd = '\n' | '\r' | '\r\n';

export type CsvScan = {
  readonly ok: true;
  readonly slices: readonly Slice[];
  readonly rows: number;
  /** The line on which a quotation mark opens that nothing closes; it hides all behind it, so slices end there. */
  readonly unclosed: number | null;
};

const ROWS_A_SLICE = 250;
/** No row of claims is longer, in UTF-16 units; parsing time rises with the square of a slice. */
const LONGEST_ROW = 1_000_000;
const [TAB, LF, CR, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22];

/**
 * One look over a CSV text before anything of it is parsed: counts rows and columns, so that absurd files are refused
 * early, and finds where rows end. Quotes are read as by the parser: a field in quotes ends at a quotation mark before a
 * delimiter or line end, blanks between them apart. `delimiter` is one UTF-16 unit.
 */
export function scanCsv(text: string, delimiter: string): CsvScan | FileRefusal {
  const stop = delimiter.charCodeAt(0);
  const slices: Slice[] = [];
  let [line, rowLine, rows, columns, rowStart, fieldStart] = [1, 1, 0, 1, 0, 0];
  let slice = { start: 0, line: 1, rows: 0, newline: null as LineEnd | null };
  const closeSlice = (end: number, nextLine: number) => {
    const { start, newline } = slice;
    if (end > start) slices.push({ start, end, line: slice.line, newline: newline ?? '\n' });
    slice = { start: end, line: nextLine, rows: 0, newline: null };
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE && at === fieldStart) {
      const closed = endOfQuoted(text, at, stop);
      if (closed === null) {
        closeSlice(rowStart, line);
        return { ok: true, slices, rows: rows + 1, unclosed: line };
      }
      for (let inner = at; inner < closed; inner++) if (isLineEnd(text, inner)) line++;
      at = closed;
      continue;
    }
    if (code === stop) {
      columns++;
      fieldStart = at + 1;
      if (columns > MOST_COLUMNS)
        return refusal(`This file has more than ${MOST_COLUMNS} columns: leave out those that are no part of a claim.`);
      continue;
    }
    if (code !== LF && code !== CR) continue;
    const ends: LineEnd = code === LF ? '\n' : text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
    // a file put together of several may end its lines in several ways
    if (slice.newline !== null && slice.newline !== ends) closeSlice(rowStart, rowLine);
    slice.newline = ends;
    at += ends.length - 1;
    if (at - rowStart > LONGEST_ROW) return tooLong(line);
    [line, rows, columns, rowStart, fieldStart] = [line + 1, rows + 1, 1, at + 1, at + 1];
    rowLine = line;
    slice.rows++;
    if (slice.rows >= ROWS_A_SLICE || at - slice.start > LONGEST_ROW) closeSlice(at + 1, line);
    const tooMany = rowsRefusal(rows - 1);
    if (tooMany) return tooMany;
  }
  if (text.length - rowStart > LONGEST_ROW) return tooLong(line);
  if (rowStart < text.length) rows++;
  closeSlice(text.length, line);
  return { ok: true, slices, rows, unclosed: null };
}

function tooLong(line: number): FileRefusal {
  return refusal(`The row on line ${line} is longer than any row of claims: this is no table that can be read.`);
}

/** Whether a line ends with this unit. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
}

/** Where the closing quotation mark of the field opened at `start` stands; `null`: nowhere. */
function endOfQuoted(text: string, start: number, stop: number): number | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      at++;
      continue;
    }
    let next = at + 1;
    while (next - at < 100 && isBlank(text.charCodeAt(next)) && text.charCodeAt(next) !== stop) next++;
    const code = text.charCodeAt(next);
    if (next >= text.length || code === stop || code === LF || code === CR) return at;
  }
  return null;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
