/** Questions about nodes that look through shadow roots. */

/** The nearest element at or above `node` that matches. */
export function closestComposed(node: Node, selector: string): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  let tree = node.getRootNode();
  for (;;) {
    const found = element?.closest(selector);
    if (found) return found;
    if (!(tree instanceof ShadowRoot)) return null;
    element = tree.host;
    tree = element.getRootNode();
  }
}

/** The element that has the focus, also within open shadow roots; `null` when none has. */
export function focusedElement(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
