// biome-ignore-all lint/a11y/useSemanticElements: rows lie at places of their own, which elements of tables do not take
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in cells and their buttons, one at a time
import { Component } from 'preact';

/** A claim as the table shows it; the same object for as long as it looks the same. */
export type GridRow = {
  readonly id: string;
  /** Where it is edited. */
  readonly href: string;
  /** Takes no part in verdicts. */
  readonly off: boolean;
  /** What else matters most, for windows that are too narrow for columns. */
  readonly brief: string;
  /** By column. */
  readonly cells: readonly string[];
};

export type GridColumn = {
  readonly name: string;
  readonly label: string;
  readonly sorted: 'ascending' | 'descending' | 'none';
  /** The least width, and the share of what the table has left. */
  readonly rem: number;
  readonly share: number;
};

type Props = {
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly selected: boolean;
  /** The column of the cell that Tab leads to; `null` where it is in another row. */
  readonly active: number | null;
  readonly selectLabel: string;
};

/** One row; drawn anew only when something about it changed, since all rows in sight are asked at every step of scrolling. */
export class ClaimsRow extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return Object.keys(next).some((key) => next[key as keyof Props] !== this.props[key as keyof Props]);
  }

  override render({ row, index, top, columns, selected, active, selectLabel }: Props) {
    const statement = row.cells[0] ?? '';
    // few elements and attributes: all of them are made anew for every row that comes into sight
    return (
      <div
        role="row"
        class={row.off ? 'ct-row ct-off' : 'ct-row'}
        style={{ transform: `translateY(${top}px)` }}
        aria-rowindex={index + 2}
        aria-selected={selected}
        data-index={index}
      >
        <div role="gridcell" class="ct-check" {...tabStop(active === 0)}>
          <input type="checkbox" tabIndex={-1} checked={selected} aria-label={`${selectLabel} ${statement}`} />
        </div>
        {columns.map(({ name }, at) =>
          at === 0 ? (
            <div key={name} role="gridcell" class="ct-first" {...tabStop(active === 1)}>
              <a href={row.href} tabIndex={-1}>
                {statement}
              </a>
              <span class="ct-brief" aria-hidden="true">
                {row.brief}
              </span>
            </div>
          ) : (
            <div key={name} role="gridcell" {...tabStop(active === at + 1)}>
              {row.cells[at]}
            </div>
          ),
        )}
      </div>
    );
  }
}

function tabStop(is: boolean) {
  return is ? { tabIndex: 0 } : {};
}
