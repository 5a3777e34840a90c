import type { FileRefusal } from './types.ts';

/** A backup of 100,000 claims with all their fields is some 80 MB; a browser holds this without trouble. */
export const MOST_BYTES = 128 * 1024 * 1024;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;
/** Deeper than any file of claims, and far from where memory gives out. */
const MOST_DEPTH = 64;
/** Objects and lists, and values, that so many rows of the wordiest format have. */
const MOST_BRACKETS = MOST_ROWS * 25;
const MOST_VALUES = MOST_ROWS * 100;

/** Why a file is too large to be opened, `null` where it is not. To be asked before a byte of it is read. */
export function sizeRefusal(bytes: number): FileRefusal | null {
  if (bytes <= MOST_BYTES) return null;
  const [size, most] = [bytes, MOST_BYTES].map((value) => Math.ceil(value / 1024 / 1024).toLocaleString('en'));
  return refusal(`This file has ${size} MB and at most ${most} MB can be read: split it into smaller files.`);
}

/** Why a file has more rows than are read, `null` where it has not. */
export function rowsRefusal(rows: number): FileRefusal | null {
  if (rows <= MOST_ROWS) return null;
  const most = MOST_ROWS.toLocaleString('en');
  return refusal(`This file has more than ${most} rows: split it into files of at most ${most}.`);
}

/** Why JSON is not to be parsed: its nesting, or more parts than so many rows can have. One pass, no memory. */
export function jsonRefusal(text: string): FileRefusal | null {
  let [depth, brackets, values] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    if (code === COMMA) values++;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      brackets++;
      depth++;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    else continue;
    if (depth > MOST_DEPTH)
      return refusal(`This file is nested more than ${MOST_DEPTH} levels deep: no file of claims is.`);
    if (brackets > MOST_BRACKETS || values > MOST_VALUES)
      return refusal('This file has more parts than can be read: split it into smaller files.');
  }
  return null;
}

export function refusal(problem: string): FileRefusal {
  return { ok: false, problem };
}

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the quotation mark stands that closes the string opened at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
