// biome-ignore-all lint/a11y/useSemanticElements: rows lie at places of their own, which elements of tables do not take
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';
import { ClaimsHead } from './ClaimsHead.tsx';
import { ClaimsRow, type GridColumn, type GridRow } from './ClaimsRow.tsx';
import { cellElement, placeOf, rowNear } from './claims-grid-cells.ts';
import { type Cell, cellAfter } from './claims-grid-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What is done to the selection; indexes are those of rows as shown. */
export type Pick =
  | { readonly how: 'toggle'; readonly index: number }
  /** From the row last picked to this one, beside what is selected. */
  | { readonly how: 'range'; readonly index: number; readonly from: number }
  | { readonly how: 'all' }
  | { readonly how: 'none' };

type Props = {
  count: number;
  rowAt: (index: number) => GridRow | undefined;
  /** Where a row stands now; -1 where it is not shown. */
  indexOf: (id: string) => number;
  columns: readonly GridColumn[];
  isSelected: (id: string) => boolean;
  selected: 'all' | 'some' | 'none';
  busy: boolean;
  /** The row that one was last at, for whoever comes back. */
  startAt: string | null;
  /** Tells one choice and order of rows from another: a new one is shown from its beginning. */
  view: string;
  onActive: (id: string) => void;
  rowHeight: number;
  t: Translate;
  onPick: (pick: Pick) => void;
  onOpen: (id: string) => void;
  onSort: (column: string) => void;
};

/** Where one is: `id` is `null` in the head. The row is found again by its id, or else the one in its place is taken. */
type Active = Cell & { readonly id: string | null };

export const HEAD_HEIGHT = 36;

/** The claims as a grid to walk about in; only rows in sight are in the page, and the one that has the focus. */
export function ClaimsGrid(props: Props) {
  const { count, rowAt, indexOf, columns, isSelected, selected, busy, startAt, rowHeight, t } = props;
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that ranges start from; told by its claim, since rows may change places while one types. */
  const anchor = useRef<string | null>(null);
  const [active, setActive] = useState<Active>(() => ({ row: 0, column: 1, id: startAt }));
  const lastRow = useRef(0);
  const focusWanted = useRef(false);
  // the focus is in a row that this drawing may take out of the page or move within it
  const hadFocus = scroller.current?.contains(scroller.current.ownerDocument.activeElement) ?? false;

  const found = active.id === null ? -1 : indexOf(active.id);
  const row = active.row < 0 ? -1 : found >= 0 ? found : rowNear(lastRow.current, count, rowAt);
  lastRow.current = row;
  const column = Math.min(active.column, columns.length);
  const rows = useVirtualRows({ count, rowHeight, headHeight: HEAD_HEIGHT, scroller, kept: row < 0 ? null : row });

  const lastView = useRef(props.view);
  useLayoutEffect(() => {
    const grid = scroller.current;
    if (!grid || lastView.current === props.view) return;
    lastView.current = props.view;
    grid.scrollTop = 0;
    if (row < 0 || grid.contains(grid.ownerDocument.activeElement)) return;
    lastRow.current = 0;
    setActive({ row: 0, column: 1, id: null });
  });
  const start = useRef(startAt);
  useLayoutEffect(() => {
    const at = start.current === null ? -1 : indexOf(start.current);
    if (at < 0) return;
    start.current = null;
    rows.show(at);
  });
  useLayoutEffect(() => {
    const grid = scroller.current;
    if (!grid) return;
    if (hadFocus && !grid.contains(grid.ownerDocument.activeElement)) focusWanted.current = true;
    const cell = focusWanted.current ? cellElement(grid, row, column) : null;
    if (!cell) return;
    focusWanted.current = false;
    cell.focus({ preventScroll: true });
  });

  const anchorRow = () => Math.max(0, anchor.current === null ? 0 : indexOf(anchor.current));
  const setAnchor = (index: number) => {
    anchor.current = rowAt(index)?.id ?? null;
  };

  const move = (to: Cell) => {
    const id = to.row < 0 ? null : (rowAt(to.row)?.id ?? null);
    setActive({ ...to, id });
    if (id !== null) props.onActive(id);
    focusWanted.current = true;
    if (to.row >= 0) rows.show(to.row);
    const cell = scroller.current && cellElement(scroller.current, to.row, to.column);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: count, columns: columns.length + 1, page: rows.perPage() };
    const to = cellAfter(event, { row, column }, size);
    if (to) {
      event.preventDefault();
      if (event.shiftKey && to.row >= 0 && to.row !== row && row >= 0) {
        props.onPick({ how: 'range', index: to.row, from: anchorRow() });
      } else setAnchor(to.row);
      return move(to);
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      return props.onPick({ how: 'all' });
    }
    // in the head, keys work the buttons
    if (row < 0) return;
    const id = rowAt(row)?.id;
    if (event.key === 'Enter' && id !== undefined) {
      event.preventDefault();
      props.onOpen(id);
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (event.shiftKey) return props.onPick({ how: 'range', index: row, from: anchorRow() });
      setAnchor(row);
      props.onPick({ how: 'toggle', index: row });
    }
  };

  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    const onBox = event.target instanceof HTMLInputElement;
    const onLink = event.target instanceof Element && event.target.closest('a');
    if (onLink && !event.shiftKey) return;
    if (onLink) event.preventDefault();
    move(place);
    if (event.shiftKey) return props.onPick({ how: 'range', index: place.row, from: anchorRow() });
    setAnchor(place.row);
    if (onBox || place.column === 0 || event.ctrlKey || event.metaKey)
      props.onPick({ how: 'toggle', index: place.row });
  };

  /** What is cut off is told by the browser's own tip; only where one points, since rows come and go by the dozen. */
  const onMouseOver = ({ target }: MouseEvent) => {
    const cell = target instanceof HTMLElement ? target : null;
    const isCut = cell && (cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight);
    if (isCut) cell.title = cell.textContent ?? '';
  };

  const onDblClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const id = place && place.column > 0 ? rowAt(place.row)?.id : undefined;
    if (id !== undefined) props.onOpen(id);
  };

  const inHead = row < 0 ? column : null;
  const { onPick, onSort } = props;
  // what does not change as one scrolls is not made anew at each step
  const head = useMemo(
    () => (
      <ClaimsHead
        columns={columns}
        selected={selected}
        active={inHead}
        t={t}
        onSort={onSort}
        onSelectAll={(all) => onPick({ how: all ? 'all' : 'none' })}
      />
    ),
    [columns, selected, inHead, t, onSort, onPick],
  );
  const labels = useMemo(() => ({ grid: t('claims_grid'), select: t('claims_select') }), [t]);
  const look = {
    '--ct-tracks': ['2.8rem', ...columns.map(({ rem, share }) => `minmax(${rem}rem, ${share}fr)`)].join(' '),
    '--ct-least': `${columns.reduce((sum, { rem }) => sum + rem, 2.8)}rem`,
    '--ct-row': `${rowHeight}px`,
    '--ct-headed': `${HEAD_HEIGHT}px`,
  };
  return (
    <div
      ref={scroller}
      role="grid"
      class="ct-grid"
      style={look}
      aria-label={labels.grid}
      aria-rowcount={count + 1}
      aria-multiselectable={true}
      aria-busy={busy}
      aria-describedby="ct-keys"
      onKeyDown={onKeyDown}
    >
      {head}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself hears the keys */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: by keyboard, Enter shows all of it */}
      <div
        role="rowgroup"
        class="ct-body"
        style={{ blockSize: `${rows.height}px` }}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={onClick}
        onDblClick={onDblClick}
        onMouseOver={onMouseOver}
      >
        {rows.items.map(({ index, start }) => {
          const shown = rowAt(index);
          if (!shown) return null;
          return (
            <ClaimsRow
              key={shown.id}
              row={shown}
              index={index}
              top={start - HEAD_HEIGHT}
              columns={columns}
              selected={isSelected(shown.id)}
              active={index === row ? column : null}
              selectLabel={labels.select}
            />
          );
        })}
      </div>
    </div>
  );
}
