import type { BlockRole, CellPlace, TextBlock } from '../../../lib/model.ts';
import type { Piece } from './block-text.ts';
import type { Draft } from './streams.ts';
import type { Cells } from './table.ts';

/** A block and where its characters live. */
export type ReadBlock = TextBlock & {
  readonly pieces: readonly Piece[];
  /** The nearest element that stands apart: what is read again when the text within changes. */
  readonly container: Element;
  /** Nodes that were passed over while reading: text below them was never part of the block. */
  readonly passedOver: WeakSet<Node>;
};

/** As many as the engine takes. */
const MOST_HEADS = 16;

/** Blocks in their order with their numbers, by which cells name their table and their heads. */
export function numbered(drafts: readonly Draft[], nextId: () => number): ReadBlock[] {
  const ids = drafts.map(nextId);
  const byCell = new Map<Element, number[]>();
  const firstOf = new Map<Cells, number>();
  for (const [at, { box }] of drafts.entries()) {
    const id = ids[at] ?? 0;
    if (box.cells && !firstOf.has(box.cells)) firstOf.set(box.cells, id);
    if (!box.cell) continue;
    const ofCell = byCell.get(box.cell.element);
    if (ofCell) ofCell.push(id);
    else byCell.set(box.cell.element, [id]);
  }
  return drafts.map(({ text, pieces, box, language, isLink, passedOver }, at) => {
    const { cell, cells, level, container } = box;
    const own: CellPlace | null = cell && {
      table: (cells && firstOf.get(cells)) ?? 0,
      row: cell.row,
      heads: cell.heads.flatMap((head) => byCell.get(head) ?? []).slice(0, MOST_HEADS),
    };
    const role = roleOf(box.role, isLink);
    return {
      ...{ id: ids[at] ?? 0, role, text, pieces, container, passedOver },
      ...(level !== null && (role === 'heading' || role === 'item') && { level }),
      ...(own && { cell: own }),
      ...(language !== null && { lang: language }),
    };
  });
}

/** Text that is nothing but a link leads to another text. */
function roleOf(role: BlockRole, isLink: boolean): BlockRole {
  return isLink && (role === 'text' || role === 'item') ? 'aside' : role;
}
