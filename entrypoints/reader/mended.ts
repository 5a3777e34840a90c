import type { ReadBlock } from './document/index.ts';
import { type Mark, marksOf } from './marks.ts';
import { inPageOrder } from './page-order.ts';

/** Whether the text of a mark was taken out, or another one put in its place. */
export function isLost({ range }: Mark): boolean {
  return range.collapsed;
}

/** `marks`, where those that lost their text stand where it is now, as far as `blocks`, which are read anew, have it. */
export function mended(marks: readonly Mark[], blocks: ReadonlyMap<number, ReadBlock>): readonly Mark[] {
  const lost = new Set(marks.filter(isLost).map(({ finding }) => finding.block));
  const byBlock = Map.groupBy(marks, ({ finding }) => finding.block);
  const found = [...byBlock].flatMap(([id, own]) => {
    const block = lost.has(id) ? blocks.get(id) : undefined;
    return block
      ? marksOf(
          block,
          own.map(({ finding }) => finding),
          () => true,
          () => false,
        )
      : own;
  });
  return inPageOrder(found);
}
