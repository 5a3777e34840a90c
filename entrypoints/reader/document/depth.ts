import { parentComposed } from '../composed.ts';

/**
 * How deep elements may be nested to be read. Browsers nest what they parse no deeper than 512; only scripts do, and there
 * every style that is asked for takes time in proportion to the depth.
 */
export const DEEPEST = 600;

/** Counts the nodes above a node, shadow roots among them; remembers every node on the way, as `within` does. */
export function depths(): (node: Node) => number {
  const known = new Map<Node, number>();
  return (node) => {
    const passed: Node[] = [];
    let at: Node | null = node;
    for (; at && !known.has(at); at = parentComposed(at)) passed.push(at);
    let depth = at ? (known.get(at) ?? 0) : -1;
    for (const one of passed.reverse()) {
      depth += 1;
      known.set(one, depth);
    }
    return depth;
  };
}
