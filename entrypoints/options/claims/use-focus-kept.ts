import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where the focus goes when what had it is no more: to the table, else to the search. */
const FALLBACKS = ['[role="grid"] [tabindex="0"]', 'input[type="search"]'];

/** Keeps the focus within a part of the page: buttons go away with what they were for, and would take it with them. */
export function useFocusKept(part: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return;
    const { ownerDocument } = element;
    const gone = last.current !== null && !last.current.isConnected;
    if (gone && (ownerDocument.activeElement === null || ownerDocument.activeElement === ownerDocument.body)) {
      const next = FALLBACKS.map((selector) => element.querySelector<HTMLElement>(selector)).find(Boolean);
      next?.focus({ preventScroll: true });
    }
    last.current = element.contains(ownerDocument.activeElement) ? ownerDocument.activeElement : null;
  });
  useLayoutEffect(() => {
    const element = part.current;
    const note = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [part]);
}
