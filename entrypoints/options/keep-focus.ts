const REACHABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/**
 * Keeps the focus within `part`: a button often goes away with what it was for, and would leave those who work by
 * keyboard at the top of the page. It goes to a like one that took its place, else to what stands before it, else to
 * `part`. A view that puts the focus where it wants it, in the same turn, goes before.
 */
export function keepFocus(part: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument } = part;
  let last: { readonly element: Element; readonly name: string } | null = null;
  const note = ({ target }: FocusEvent) => {
    last = target instanceof Element ? { element: target, name: nameOf(target) } : null;
  };
  const observer = new MutationObserver((changes) => {
    if (!last || last.element.isConnected) return;
    const { element, name } = last;
    const { activeElement } = ownerDocument;
    if (activeElement !== null && activeElement !== ownerDocument.body) return;
    last = null;
    const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)));
    const next = change && nearest(change, name);
    (next ?? part).focus({ preventScroll: next === undefined });
  });
  part.addEventListener('focusin', note, { signal });
  observer.observe(part, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What is reached next from where something was taken out; in the one behind it, what is called the same. */
function nearest({ nextSibling, previousSibling }: MutationRecord, name: string): HTMLElement | undefined {
  const behind = reachableIn(nextSibling);
  const before = reachableIn(previousSibling);
  return behind.find((element) => nameOf(element) === name) ?? before.at(-1) ?? behind[0];
}

function reachableIn(node: Node | null): HTMLElement[] {
  if (!(node instanceof HTMLElement) || !node.isConnected) return [];
  const own = node.matches(REACHABLE) ? [node] : [];
  return [...own, ...node.querySelectorAll<HTMLElement>(REACHABLE)];
}

function nameOf(element: Element): string {
  return element.textContent.trim();
}
