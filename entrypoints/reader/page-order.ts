import { childNodes, shadowRoot } from '../dom/node.ts';
import { parentInFlow } from './document/index.ts';
import type { Mark } from './marks.ts';

/**
 * Marks as they stand in the page; those within a shadow tree where its host stands, and those in what is slotted where
 * its slot stands. Looks once at the siblings of each node on the way to a mark: comparing the places of two nodes costs
 * as much, and sorting compares many times.
 */
export function inPageOrder(marks: readonly Mark[]): readonly Mark[] {
  const marksIn = Map.groupBy<Node, Mark>(marks, ({ range }) => range.startContainer);
  const { tops, towards } = waysTo(marksIn.keys());
  const ordered: Mark[] = [];
  const left = [...tops];
  for (let node = left.pop(); node; node = left.pop()) {
    const own = marksIn.get(node) ?? [];
    for (const mark of own.sort((a, b) => a.range.startOffset - b.range.startOffset)) ordered.push(mark);
    for (const child of inOrder(node, towards.get(node) ?? new Set()).reverse()) left.push(child);
  }
  return ordered;
}

/** The trees that hold `nodes`, and of each node above one of them those of its children that lead there. */
function waysTo(nodes: Iterable<Node>) {
  const tops = new Set<Node>();
  const towards = new Map<Node, Set<Node>>();
  for (const node of nodes) {
    let below = node;
    let above = parentInFlow(below);
    for (; above && !towards.has(above); above = parentInFlow(below)) {
      towards.set(above, new Set([below]));
      below = above;
    }
    if (above) towards.get(above)?.add(below);
    else tops.add(below);
  }
  return { tops, towards };
}

/** Those of `wanted` in the order in which they are shown below `node`; what no slot takes comes last. */
function inOrder(node: Node, wanted: ReadonlySet<Node>): Node[] {
  if (wanted.size < 2) return [...wanted];
  const shown = [...childrenInFlow(node)].filter((child) => wanted.has(child));
  return [...new Set([...shown, ...wanted])];
}

function childrenInFlow(node: Node): Iterable<Node> {
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  if (slotted.length > 0) return slotted;
  return childNodes((node instanceof Element && shadowRoot(node)) || node);
}
