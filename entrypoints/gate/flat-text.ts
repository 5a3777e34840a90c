import { createTreeWalker } from '../dom/document.ts';
import { mayBecomeHost } from '../dom/late-roots.ts';
import { localName, shadowRoot } from '../dom/node.ts';

/** Elements that set apart the words of one block. */
const GAP = /^(br|td|th)$/;
/** What the reader skips: see `entrypoints/reader/document/rendering.ts`; preformatted prose is read. */
const UNREAD =
  /^(script|style|noscript|template|textarea|input|select|option|datalist|code|kbd|samp|svg|math|iframe|object|embed|canvas|video|audio|progress|meter|rt|rtc|rp|del|s|strike)$/;
/** Shadow roots within shadow roots: more than any page has, and fewer than a stack is deep. */
const DEEPEST = 100;

/** What is met on the way. */
export type Met = {
  readonly tree: (tree: ShadowRoot) => void;
  /** An element that may get a shadow root yet. */
  readonly host: (element: Element) => void;
};

/** The texts below a node, in the order they are rendered: through open shadow roots and what is put into their slots. */
export function textsOf(document: Document, root: Node, met: Met): string[] {
  const texts: string[] = [];

  /** Whether the node's own children are not what is rendered in it, which is added. */
  function addInstead(node: Node, depth: number): boolean {
    const tree = node instanceof Element ? shadowRoot(node) : null;
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    if (tree) met.tree(tree);
    if (depth < DEEPEST) for (const inner of tree ? [tree] : slotted) addAll(inner, depth + 1);
    return tree !== null || slotted.length > 0;
  }

  function addAll(root: Node, depth: number): void {
    if (root instanceof Text) texts.push(root.data);
    if (isNamed(root, UNREAD) || addInstead(root, depth)) return;
    const walker = createTreeWalker(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      isNamed(node, UNREAD) || addInstead(node, depth) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node.data);
      else if (isNamed(node, GAP)) texts.push(' ');
      else if (node instanceof Element && mayBecomeHost(node)) met.host(node);
    }
  }

  addAll(root, 0);
  return texts;
}

export function isNamed(node: Node, names: RegExp): boolean {
  return node instanceof Element && names.test(localName(node));
}
