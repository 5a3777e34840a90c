import { parentComposed } from './composed.ts';

/**
 * Tells whether a node is, or lies within, one of `roots`; shadow roots are looked through. Remembers every node on the
 * way up, so that all questions together take no longer than there are nodes above those asked about. Holds for as long
 * as the page does not change.
 */
export function within(roots: { has(node: Node): boolean }): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const passed: Node[] = [];
    let isWithin: boolean | undefined;
    let at: Node | null = node;
    for (; at; at = parentComposed(at)) {
      isWithin = roots.has(at) ? true : known.get(at);
      if (isWithin !== undefined) break;
      passed.push(at);
    }
    for (const one of passed) known.set(one, isWithin ?? false);
    return isWithin ?? false;
  };
}
