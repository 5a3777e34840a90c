import { parentInFlow, startsBlock } from './rendering.ts';

/** Finds the nearest element at or above a node that stands apart: what has to be read again when the node changes. */
export function createContainers(): (node: Node) => Element | null {
  const known = new Map<Element, Element | null>();
  return (node) => {
    const passed: Element[] = [];
    let at = node instanceof Element ? node : node instanceof ShadowRoot ? node.host : parentInFlow(node);
    for (; at && !known.has(at) && !startsBlock(at); at = parentInFlow(at)) passed.push(at);
    const container = at && known.has(at) ? (known.get(at) ?? null) : at;
    for (const one of passed) known.set(one, container);
    if (at) known.set(at, container);
    return container;
  };
}
