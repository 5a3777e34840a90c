import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts things off while a pointer is pressed: a field that is left by pressing "Save" must not grow a line just then, or the
 * button moves from under the pointer and the click is lost. Without a press they are done at once.
 */
export function useReleased(element: RefObject<HTMLElement | null>): (act: () => void) => void {
  const waiting = useRef<(() => void)[] | null>(null);
  useEffect(() => {
    const own = element.current;
    const document = own?.ownerDocument;
    if (!own || !document) return;
    const ends = new AbortController();
    const { signal } = ends;
    const press = () => {
      waiting.current ??= [];
    };
    const release = () => {
      const acts = waiting.current ?? [];
      waiting.current = null;
      // the click comes after the release
      setTimeout(() => {
        for (const act of acts) act();
      });
    };
    document.addEventListener('pointerdown', press, { signal, capture: true });
    document.addEventListener('pointerup', release, { signal, capture: true });
    document.addEventListener('pointercancel', release, { signal, capture: true });
    return () => ends.abort();
  }, []);
  return (act) => {
    if (waiting.current) waiting.current.push(act);
    else act();
  };
}
