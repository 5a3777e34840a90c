import { elementsFromPoint } from '../dom/document.ts';
import { getRootNode, localName, parentElement } from '../dom/node.ts';
import { closestComposed } from './composed.ts';
import { isOnLines, type Point } from './hit-test.ts';
import type { Mark } from './marks.ts';

const LINK = 'a[href], [role=link]';

/** Elements that show something without a background of their own. */
const SHOWN = new Set('img video canvas iframe object embed svg math input textarea select button'.split(' '));

/**
 * The mark whose painted text lies under `point` (client coordinates) beneath a link that shows nothing there: one that is
 * laid over a whole teaser, whose text is seen and never pointed at. `null` where there is none.
 */
export function markBeneath(marks: readonly Mark[], point: Point, document: Document): Mark | null {
  for (const [tree, candidates] of Map.groupBy(marks, ({ range }) => getRootNode(range.startContainer))) {
    const seen = seenAt(tree, point, document);
    const isSeen = (range: Range) => {
      const element = parentElement(range.startContainer);
      return element !== null && seen.has(element) && isOnLines(range, point);
    };
    const mark = candidates.find(({ painted }) => painted.some(isSeen));
    if (mark) return mark;
  }
  return null;
}

/** The elements of a tree at `point`, from the topmost down to the first that hides what is beneath it. */
function seenAt(tree: Node, { x, y }: Point, document: Document): ReadonlySet<Element> {
  const stack = tree instanceof ShadowRoot ? tree.elementsFromPoint(x, y) : elementsFromPoint(document, x, y);
  if (!stack[0] || !closestComposed(stack[0], LINK)) return new Set();
  const last = stack.findIndex((element) => !isSeeThrough(element));
  return new Set(last < 0 ? stack : stack.slice(0, last + 1));
}

function isSeeThrough(element: Element): boolean {
  if (SHOWN.has(localName(element))) return false;
  return [null, '::before', '::after'].every((part) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element, part);
    return backgroundImage === 'none' && /^(transparent|rgba\(.*, 0\))?$/.test(backgroundColor);
  });
}
