import { useEffect } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { OptionsEdges, ViewProps } from '../edges.ts';
import { undoLastAndSay } from './undo-and-say.ts';

type Props = { edges: OptionsEdges; window: Window; say: ViewProps['say']; t: Translate };

/** Ctrl+Z, or Cmd+Z, anywhere on the page but in a text undoes the last change of the claims. */
export function useUndoKey({ edges, window, say, t }: Props): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isUndo(event) || isText(event.target)) return;
      event.preventDefault();
      void undoLastAndSay({ edges, say, t });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [edges, window, say]);
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  return !defaultPrevented && (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
}

/** There the browser undoes what was typed. */
function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
