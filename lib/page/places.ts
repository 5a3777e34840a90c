import type { TextBlock } from '../model.ts';
import { isLiveBlog, stampsIn } from './entries.ts';
import { lastRunningText } from './last-sentence.ts';
import { type Section, sectionsOf } from './sections.ts';
import type { BlockPlace } from './sentences.ts';

/** What of a page stands before the blocks that are read now. */
export type PageStart = {
  /** How many blocks. */
  readonly index: number;
  readonly section: Section;
  /** Blocks that head some of those to come. */
  readonly heads: readonly TextBlock[];
  /** The words that lead in to a list which goes on. */
  readonly lead: string | null;
  /** The page is a live blog. */
  readonly isLive: boolean;
  /** The block with the article's last full sentence; `null` where it has none. */
  readonly ends: number | null;
};

/** Where each block stands; without `start` the blocks are the whole page. */
export function placesOf(blocks: readonly TextBlock[], start: PageStart | null): ReadonlyMap<number, BlockPlace> {
  const isLive = start?.isLive ?? isLiveBlog(stampsIn(blocks));
  const sections = sectionsOf(blocks, isLive, start?.section);
  const ends = start ? start.ends : lastRunningText(blocks);
  let isTail = false;
  return new Map(
    blocks.map(({ id, role, cell }, at) => {
      const place: BlockPlace = {
        index: (start?.index ?? 0) + at,
        section: sections.get(id) ?? { id: null, isEntry: false },
        isTail: isTail && role !== 'title',
        cell: role === 'cell' ? { table: cell?.table ?? id, isHeaded: (cell?.heads.length ?? 0) > 0 } : null,
      };
      if (id === ends) isTail = true;
      return [id, place];
    }),
  );
}
