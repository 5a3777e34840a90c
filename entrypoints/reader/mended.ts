import type { ReadBlock } from './document/index.ts';
import { type Mark, marksOf } from './marks.ts';

/** Whether the text of a mark was taken out, or another one put in its place. */
export function isLost({ range }: Mark): boolean {
  return range.collapsed;
}

/** The marks of a block where its text is now, which was read anew. */
export function mended(marks: readonly Mark[], block: ReadBlock): readonly Mark[] {
  return marksOf(
    block,
    marks.map(({ finding }) => finding),
    () => true,
    () => false,
  );
}
