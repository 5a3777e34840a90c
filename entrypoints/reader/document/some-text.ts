import { firstChild, isElement, isText, localName, nextSibling, parentNode } from '../../dom/node.ts';

/** How many nodes of an element are looked at to tell whether its text is short. */
const FIRST_NODES = 200;

/**
 * The beginning of an element's text, `most` units of it at most and that of its first nodes: enough to tell what is short,
 * and no more however much lies within.
 */
export function textUpTo(element: Element, most: number): string {
  let text = '';
  let node: Node | null = firstChild(element);
  for (let nodes = 0; node && text.length < most && nodes < FIRST_NODES; nodes += 1) {
    if (isText(node) && !isUnseen(parentNode(node))) text += node.data.slice(0, most);
    node = firstChild(node) ?? behind(node, element);
  }
  return text.slice(0, most);
}

/** The next node below `root` that lies in none of those that `node` lies in. */
function behind(node: Node, root: Element): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentNode(at)) {
    const next = nextSibling(at);
    if (next) return next;
  }
  return null;
}

/** The text of an element that holds so little, `null` for any other: without a look at more than its first text. */
export function shortText(element: Element, most: number): string | null {
  let first: Node | null = element;
  while (first && isElement(first)) first = firstChild(first);
  if (!first || !isText(first)) return null;
  const { data } = first;
  if (data.length > 4 * most || data.trim().length > most) return null;
  const isAll = parentNode(first) === element && nextSibling(first) === null;
  const text = (isAll ? data : textUpTo(element, 4 * most)).trim();
  return text.length <= most ? text : null;
}

function isUnseen(parent: Node | null): boolean {
  return parent !== null && isElement(parent) && /^(script|style|template|noscript)$/.test(localName(parent));
}
