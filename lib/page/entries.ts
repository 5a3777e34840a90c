import type { TextBlock } from '../model.ts';

/** A time of day as live blogs print it before an entry: "15.20", "9:12 AM", "14h05", "오후 2시 10분", "14時05分". */
const STAMP = /^[[(]?\s*(?:오전|오후|午前|午後|上午|下午)?\s*[0-2]?\d\s?(?:[.:h]\s?[0-5]\d(?!\d|[.,]\d)|[時时點点시])/u;

/** So many of them make a page a live blog; one may be the time of day at which it was published. */
const ENOUGH_STAMPS = 2;

/** Whether a block begins with a time stamp. */
export function isEntryStart({ role, text }: TextBlock): boolean {
  return role !== 'cell' && role !== 'title' && role !== 'aside' && STAMP.test(text);
}

/** How many of them there are. */
export function stampsIn(blocks: readonly TextBlock[]): number {
  return blocks.filter(isEntryStart).length;
}

/** Whether a page with so many stamps is a live blog. */
export function isLiveBlog(stamps: number): boolean {
  return stamps >= ENOUGH_STAMPS;
}
