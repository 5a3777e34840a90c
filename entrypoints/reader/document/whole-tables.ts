import { parentComposed } from '../composed.ts';
import { namedOf } from './named.ts';
import { cellsOf } from './table.ts';

/** `roots`, with the whole table or definition list instead of what lies within one: a cell is read with its heads. */
export function wholeTables(roots: readonly Element[]): readonly Element[] {
  const known = new Map<Node, Element | null>();
  const whole = roots.map((root) => outermost(root, known) ?? root);
  return whole.every((element, at) => element === roots[at]) ? roots : [...new Set(whole)];
}

/** The outermost table of data at or above a node; remembers every node on the way. */
function outermost(root: Element, known: Map<Node, Element | null>): Element | null {
  const passed: Node[] = [];
  let at: Node | null = root;
  for (; at && !known.has(at); at = parentComposed(at)) passed.push(at);
  let table = at ? (known.get(at) ?? null) : null;
  for (const node of passed.reverse()) {
    if (table === null && node instanceof Element && cellsOf(namedOf(node))) table = node;
    known.set(node, table);
  }
  return table;
}
