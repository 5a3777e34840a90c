import { createTreeWalker } from '../../dom/document.ts';
import { firstChild, localName, nextSibling, parentNode } from '../../dom/node.ts';

/** How many nodes of an element are looked at to tell whether its text is short. */
const FIRST_NODES = 200;

/**
 * The beginning of an element's text, `most` units of it at most and that of its first nodes: enough to tell what is short,
 * and no more however much lies within.
 */
export function textUpTo(element: Element, most: number): string {
  const walker = createTreeWalker(document, element, NodeFilter.SHOW_ALL);
  let text = '';
  for (let nodes = 0; text.length < most && nodes < FIRST_NODES; nodes += 1) {
    const node = walker.nextNode();
    if (!node) break;
    if (node instanceof Text && !isUnseen(parentNode(node))) text += node.data.slice(0, most);
  }
  return text.slice(0, most);
}

/** The text of an element that holds so little, `null` for any other: without a look at more than its first text. */
export function shortText(element: Element, most: number): string | null {
  let first: Node | null = element;
  while (first instanceof Element) first = firstChild(first);
  if (!(first instanceof Text) || first.data.length > 4 * most || first.data.trim().length > most) return null;
  const isAll = parentNode(first) === element && nextSibling(first) === null;
  const text = (isAll ? first.data : textUpTo(element, 4 * most)).trim();
  return text.length <= most ? text : null;
}

function isUnseen(parent: Node | null): boolean {
  return parent instanceof Element && /^(script|style|template|noscript)$/.test(localName(parent));
}
