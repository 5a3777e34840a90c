import { caretPositionFromPoint } from '../dom/document.ts';
import { getRootNode } from '../dom/node.ts';
import type { Mark } from './marks.ts';

export type Point = { readonly x: number; readonly y: number };

/** `highlightsFromPoint` came to Chrome with 140 and to Firefox with 150. */
type WithHitTest = HighlightRegistry & {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: readonly ShadowRoot[] },
  ): { ranges: AbstractRange[] }[];
};

/**
 * The mark whose painted text lies under `point` (client coordinates), or `null`. What covers the text, a menu say,
 * hides the mark too.
 */
export function markAt(marks: readonly Mark[], point: Point, document: Document): Mark | null {
  const shadowRoots = shadowRootsOf(marks);
  const registry: WithHitTest = CSS.highlights;
  if (!registry.highlightsFromPoint) return markAtCaret(marks, point, document, shadowRoots);
  const hit = new Set(registry.highlightsFromPoint(point.x, point.y, { shadowRoots }).flatMap(({ ranges }) => ranges));
  return marks.find((mark) => mark.painted.some((range) => hit.has(range))) ?? null;
}

/** The same by way of the caret, which snaps to the nearest text: the point must also lie on the mark's own lines. */
export function markAtCaret(
  marks: readonly Mark[],
  point: Point,
  document: Document,
  shadowRoots: readonly ShadowRoot[] = shadowRootsOf(marks),
): Mark | null {
  const caret = caretPositionFromPoint(document, point.x, point.y, { shadowRoots: [...shadowRoots] });
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  const isUnder = (range: Range) =>
    getRootNode(range.startContainer) === getRootNode(offsetNode) &&
    range.isPointInRange(offsetNode, offset) &&
    isOnLines(range, point);
  return marks.find((mark) => mark.painted.some(isUnder)) ?? null;
}

/** Whether `point` lies within the lines of `range`, whatever covers them. */
export function isOnLines(range: Range, { x, y }: Point): boolean {
  const holds = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return [...range.getClientRects()].some(holds);
}

function shadowRootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = marks.map(({ range }) => getRootNode(range.startContainer));
  return [...new Set(roots)].filter((root) => root instanceof ShadowRoot);
}
