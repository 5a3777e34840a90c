/**
 * Spreadsheets run a cell that begins with = + - @ (also in full width, and behind quotation marks or blanks), and a tab
 * or line end in front can smuggle one in (OWASP, "CSV Injection"). Such a value, and one that looks like a guarded value
 * already (apostrophes, then such a value), gets one apostrophe in front. So every guarded cell is known by its look, and
 * reading takes away just what writing added: `unguard(guard(value)) === value` for every text.
 */
const NEEDS_GUARD = /^'*(?:["\s]*[=+\-@＝＋－＠]|[\t\r\n])/u;
const GUARDED = /^'+(?:["\s]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A cell's text that no spreadsheet takes for a formula. */
export function guard(value: string): string {
  return NEEDS_GUARD.test(value) ? `'${value}` : value;
}

/** The value that `guard` was given. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
