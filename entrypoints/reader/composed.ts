import { activeElement, body } from '../dom/document.ts';
import { closest, getRootNode, parentElement, parentNode, shadowRoot } from '../dom/node.ts';

/** Questions about nodes that look through shadow roots. */

/** The node above; above a shadow root its host. */
export function parentComposed(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentNode(node);
}

/** The nearest element at or above `node` that matches. */
export function closestComposed(node: Node, selector: string): Element | null {
  let element = node instanceof Element ? node : parentElement(node);
  let tree = getRootNode(node);
  for (;;) {
    const found = element && closest(element, selector);
    if (found) return found;
    if (!(tree instanceof ShadowRoot)) return null;
    element = tree.host;
    tree = getRootNode(element);
  }
}

/** The element that has the focus, also within open shadow roots; `null` when none has. */
export function focusedElement(document: Document): HTMLElement | null {
  const active = activeWithin(document);
  return active instanceof HTMLElement && active !== body(document) ? active : null;
}

/** The active element, also within open shadow roots. */
export function activeWithin(document: Document): Element | null {
  let active = activeElement(document);
  for (let inner = active; inner; inner = shadowRoot(inner)?.activeElement ?? null) active = inner;
  return active;
}
