import { hasChildNodes, isConnected, localName, shadowRoot } from './node.ts';

/**
 * Elements that may get an open shadow root later on. No event and no record tells of that, and the page's own functions
 * are left alone; but what has got one is shown at another size, or its element changes.
 */
export type LateRoots = {
  /** Watches an element, by its size and by that of `box` around it: inline elements have none of their own. */
  add(host: Element, box: Element): void;
  /** Those that have got a root by now; they are not watched any more. */
  take(): readonly Element[];
};

/** Elements of HTML that may have a shadow root beside those with names of their own. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Scripts draw into elements with a name of their own, and into empty ones. */
export function mayBecomeHost(element: Element): boolean {
  const name = localName(element);
  return name.includes('-') || (!hasChildNodes(element) && HOSTS.test(name));
}

/** `onRoot`: there is something to take. Until `signal` aborts. */
export function watchLateRoots(onRoot: () => void, signal: AbortSignal): LateRoots {
  const hosts = new Set<Element>();
  let boxes = new WeakSet<Element>();
  const observer = new ResizeObserver(() => {
    for (const host of hosts) {
      if (!shadowRoot(host)) continue;
      onRoot();
      return;
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    add(host, box) {
      hosts.add(host);
      for (const sized of [host, box]) {
        if (boxes.has(sized)) continue;
        boxes.add(sized);
        observer.observe(sized);
      }
    },
    take() {
      const rooted = [...hosts].filter((host) => shadowRoot(host));
      for (const host of hosts) if (shadowRoot(host) || !isConnected(host)) hosts.delete(host);
      if (hosts.size === 0) {
        observer.disconnect();
        boxes = new WeakSet();
      }
      return rooted.filter(isConnected);
    },
  };
}
