import { getSelection } from '../dom/document.ts';
import { contains, matches } from '../dom/node.ts';
import { markBeneath } from './beneath.ts';
import { markAt, type Point } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Where a click has its own meaning. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [contenteditable]';

/** The mark under the pointer. */
export function markUnder(event: MouseEvent, marks: readonly Mark[], document: Document): Mark | null {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  const near = marks.filter(({ range }) => contains(target, range.startContainer) || range.intersectsNode(target));
  const point = { x: event.clientX, y: event.clientY };
  return (near.length > 0 && markAt(near, point, document)) || markBeneath(marks, point, document);
}

/** The mark that is seen at a point. */
export function markSeenAt(marks: readonly Mark[], point: Point, document: Document): Mark | null {
  return markAt(marks, point, document) ?? markBeneath(marks, point, document);
}

/** Whether a click means the text itself: no button or link, no selection just made, no key held. */
export function isPlainClick(event: MouseEvent, document: Document): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (getSelection(document)?.isCollapsed === false) return false;
  return !event.composedPath().some((node) => node instanceof Element && matches(node, INTERACTIVE));
}
