import { getRootNode } from '../dom/node.ts';

/**
 * Tells when the open popover `host` may have left its place, or the layers of the page may have changed, until
 * `signal` aborts. Pages cannot keep observers from working; the events, which say it sooner or more exactly, they can.
 */
export function watchPresence(host: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  const changes = new MutationObserver(onChange);
  for (const tree of treesOf(host)) {
    changes.observe(tree, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  }
  // Not rendered any more: hidden, or in something that is.
  const size = new ResizeObserver(onChange);
  size.observe(host);
  for (const kind of ['toggle', 'fullscreenchange']) {
    window.addEventListener(kind, (event) => event.isTrusted && onChange(), { capture: true, signal });
  }
  signal.addEventListener('abort', () => {
    changes.disconnect();
    size.disconnect();
  });
}

/** The trees that `node` is in: observers do not see into shadow roots. */
function treesOf(node: Node): readonly Node[] {
  const tree = getRootNode(node);
  return tree instanceof ShadowRoot ? [tree, ...treesOf(tree.host)] : [tree];
}
