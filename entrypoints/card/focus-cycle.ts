const FOCUSABLE = 'a[href], button:not([disabled]), summary, input, select, textarea, [tabindex="0"]';

/**
 * Tab goes round within `panel`: the host stands at the page's end, and leaving it there would lose the reader's place.
 * Escape is the way out.
 */
export function keepFocusIn(root: ShadowRoot, panel: HTMLElement, signal: AbortSignal): void {
  panel.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      const next = event.shiftKey ? stops.at(-1) : stops[0];
      const isAtEdge = root.activeElement === edge || (event.shiftKey && root.activeElement === panel) || !edge;
      if (!isAtEdge) return;
      event.preventDefault();
      next?.focus();
    },
    { signal },
  );
}
