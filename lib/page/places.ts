import type { PagePlace, TextBlock } from '../model.ts';
import { isLiveBlog, stampsIn } from './entries.ts';
import { lastRunningText } from './last-sentence.ts';
import { sectionsOf } from './sections.ts';
import type { BlockPlace } from './sentences.ts';

/** What of a page's outline holds for all of its blocks, and where those that are read now stand; `null`: anywhere. */
export type PageStart = {
  readonly isLive: boolean;
  /** The block with the article's last full sentence; `null` where it has none. */
  readonly ends: number | null;
  readonly place: Omit<PagePlace, 'focus'> | null;
};

/** What the blocks of a whole page tell of its outline. */
export function outlineOf(blocks: readonly TextBlock[]): Pick<PageStart, 'isLive' | 'ends'> {
  return { isLive: isLiveBlog(stampsIn(blocks)), ends: lastRunningText(blocks) };
}

/** The beginning of a page. */
export const TOP: Omit<PagePlace, 'focus'> = { index: 0, isTail: false, section: null, isEntry: false };

/** Where each block stands. Of blocks from anywhere, each paragraph of a live blog stands for itself. */
export function placesOf(blocks: readonly TextBlock[], { isLive, ends, place }: PageStart): Map<number, BlockPlace> {
  const start = place ?? { ...TOP, section: blocks[0]?.id ?? null, isEntry: isLive };
  const sections = sectionsOf(blocks, isLive, { id: start.section, isEntry: start.isEntry });
  let { isTail } = start;
  return new Map(
    blocks.map(({ id, role, cell }, at) => {
      const found: BlockPlace = {
        index: start.index + at,
        section: sections.get(id) ?? { id: null, isEntry: false },
        isTail: isTail && role !== 'title',
        cell: role === 'cell' ? { table: cell?.table ?? id, isHeaded: (cell?.heads.length ?? 0) > 0 } : null,
      };
      if (id === ends) isTail = true;
      return [id, found];
    }),
  );
}

/** The place behind blocks that begin at a place. */
export function placeBehind(
  blocks: readonly TextBlock[],
  { isLive, ends, place }: PageStart,
): Omit<PagePlace, 'focus'> {
  const start = place ?? TOP;
  const last = placesOf(blocks, { isLive, ends, place }).get(blocks.at(-1)?.id ?? -1);
  return {
    index: start.index + blocks.length,
    isTail: start.isTail || blocks.some(({ id }) => id === ends),
    section: last ? last.section.id : start.section,
    isEntry: last ? last.section.isEntry : start.isEntry,
  };
}
