import type { Span } from '../model.ts';

/** UTF-16 units between two stretches of one text; 0 where they touch or overlap. */
export function gapOf(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}
