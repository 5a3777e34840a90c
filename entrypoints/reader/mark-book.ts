import type { Mark } from './marks.ts';
import { inPageOrder } from './page-order.ts';

/** The marks of a page, block by block: what changes in one block costs the same however many there are. */
export type MarkBook = {
  /** In the order of the page. */
  inOrder(): readonly Mark[];
  /** In any order. */
  all(): readonly Mark[];
  of(block: number): readonly Mark[];
  /** The marks of a block from now on. */
  put(block: number, marks: readonly Mark[]): void;
  clear(): void;
};

export function createMarkBook(): MarkBook {
  const byBlock = new Map<number, readonly Mark[]>();
  let known: readonly Mark[] | null = null;
  let ordered: readonly Mark[] | null = null;

  const all = () => {
    known ??= [...byBlock.values()].flat();
    return known;
  };

  return {
    all,
    inOrder() {
      ordered ??= inPageOrder(all());
      return ordered;
    },
    of: (block) => byBlock.get(block) ?? [],
    put(block, marks) {
      if (marks.length > 0) byBlock.set(block, marks);
      else if (!byBlock.delete(block)) return;
      known = null;
      ordered = null;
    },
    clear() {
      byBlock.clear();
      known = [];
      ordered = [];
    },
  };
}
