import { createTreeWalker } from '../dom/document.ts';
import { mayBecomeHost } from '../dom/late-roots.ts';
import { nextSibling, parentNode, shadowRoot } from '../dom/node.ts';
import { kindOf } from './element-kinds.ts';

/** Shadow roots within shadow roots: more than any page has, and fewer than a stack is deep. */
const DEEPEST = 100;
/** Nodes from one place where the work may be left to the next. */
const NODES = 100;

/** What is met on the way. */
export type Met = {
  readonly tree: (tree: ShadowRoot) => void;
  /** An element that may get a shadow root yet. */
  readonly host: (element: Element) => void;
};

/**
 * The texts below a node, in the order they are rendered: through open shadow roots and what is put into their slots.
 * Stops every now and then; the page must not change in between.
 */
export function* textsOf(document: Document, root: Node, met: Met): Generator<void, string[]> {
  const texts: string[] = [];
  let nodes = 0;

  /** Whether the node's own children are not what is rendered in it, which is added. */
  function* addInstead(node: Node, depth: number): Generator<void, boolean> {
    const tree = node instanceof Element ? shadowRoot(node) : null;
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    if (tree) met.tree(tree);
    if (depth < DEEPEST) for (const inner of tree ? [tree] : slotted) yield* addAll(inner, depth + 1);
    return tree !== null || slotted.length > 0;
  }

  function* addAll(root: Node, depth: number): Generator<void, void> {
    if (root instanceof Text) texts.push(root.data);
    if (root instanceof Element && (kindOf(root) === 'unread' || hasOwn(root))) {
      if (kindOf(root) !== 'unread') yield* addInstead(root, depth);
      return;
    }
    const walker = createTreeWalker(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; ) {
      nodes += 1;
      if (nodes % NODES === 0) yield;
      if (node instanceof Element) {
        const kind = kindOf(node);
        const isPassed = kind === 'unread' || (!kind && hasOwn(node) && (yield* addInstead(node, depth)));
        if (kind === 'gap') texts.push(' ');
        else if (!kind && !isPassed && mayBecomeHost(node)) met.host(node);
        node = isPassed ? behind(walker, root) : walker.nextNode();
      } else {
        texts.push((node as Text).data);
        node = walker.nextNode();
      }
    }
  }

  yield* addAll(root, 0);
  return texts;
}

/** Whether something else than its children may be rendered in an element. */
function hasOwn(element: Element): boolean {
  return shadowRoot(element) !== null || (element instanceof HTMLSlotElement && element.assignedNodes().length > 0);
}

/** The next node behind the one at which a walker below `root` stands and all that lies in it; the walker goes there. */
export function behind(walker: TreeWalker, root: Node): Node | null {
  for (let node: Node | null = walker.currentNode; node && node !== root; node = parentNode(node)) {
    const next = nextSibling(node);
    if (!next) continue;
    walker.currentNode = next;
    return next instanceof Element || next instanceof Text ? next : walker.nextNode();
  }
  return null;
}
