import type { Cell } from './claims-grid-keys.ts';

/** The row that took another's place; one that was just deleted may still be listed. -1, which is the head, where there is none. */
export function rowNear(row: number, count: number, rowAt: (index: number) => unknown): number {
  const from = Math.min(Math.max(row, 0), count - 1);
  for (let index = from; index < count; index++) if (rowAt(index)) return index;
  for (let index = from; index >= 0; index--) if (rowAt(index)) return index;
  return -1;
}

/** What takes the focus in a cell: the cell itself, or in the head what it holds. */
export function cellElement(grid: HTMLElement, row: number, column: number): HTMLElement | null {
  const cells = grid.querySelector(row < 0 ? '.ct-head .ct-row' : `.ct-body [data-index="${row}"]`)?.children;
  const cell = cells?.[column];
  const focusable = row < 0 ? cell?.firstElementChild : cell;
  return focusable instanceof HTMLElement ? focusable : null;
}

/** The cell that something in the grid's body belongs to; `null` where it belongs to none. */
export function placeOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-index]');
  const cell = target.closest('[role="gridcell"]');
  return row && { row: Number(row.dataset.index), column: cell ? Array.from(row.children).indexOf(cell) : 1 };
}
