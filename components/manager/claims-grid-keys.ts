/** Where one is in the grid: row -1 is its head, column 0 that of the boxes. */
export type Cell = { readonly row: number; readonly column: number };
type Size = { readonly rows: number; readonly columns: number; readonly page: number };
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The cell that a key leads to; `null` for keys that lead nowhere. As the pattern for grids has it: Home and End go along the
 * row, with Ctrl to the first and last row (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
export function cellAfter({ key, ctrlKey, metaKey, altKey }: Key, { row, column }: Cell, size: Size): Cell | null {
  if (altKey) return null;
  const ends = ctrlKey || metaKey;
  const last = size.rows - 1;
  const at = (to: number, across = column): Cell => ({
    row: Math.min(Math.max(to, -1), last),
    column: Math.min(Math.max(across, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return at(ends ? last : row + 1);
    case 'ArrowUp':
      return at(ends ? Math.min(0, last) : row - 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageDown':
      return at(row + size.page);
    case 'PageUp':
      return at(Math.max(row - size.page, Math.min(0, last)));
    case 'Home':
      return ends ? at(Math.min(0, last), 0) : at(row, 0);
    case 'End':
      return ends ? at(last, size.columns - 1) : at(row, size.columns - 1);
    default:
      return null;
  }
}
