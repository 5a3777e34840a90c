import type { TextBlock } from '../model.ts';
import { isEntryStart } from './entries.ts';

/** A stretch of a page under one heading or time stamp, up to the next. */
export type Section = {
  /** The block that begins it; `null` for what stands before all others. */
  readonly id: number | null;
  /** One entry of a live blog: a page of its own under the page's title. */
  readonly isEntry: boolean;
};

/**
 * The section in which each block stands. In a live blog an entry begins with its time stamp, or with the heading that
 * follows one; `before` is the section that goes on.
 */
export function sectionsOf(
  blocks: readonly TextBlock[],
  isLive: boolean,
  before: Section,
): ReadonlyMap<number, Section> {
  const sections = new Map<number, Section>();
  let section = before;
  for (const block of blocks) {
    if (block.role === 'title' || block.role === 'heading') section = { id: block.id, isEntry: isLive };
    else if (isLive && isEntryStart(block)) section = { id: block.id, isEntry: true };
    sections.set(block.id, section);
  }
  return sections;
}
