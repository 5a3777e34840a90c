import { documentElement } from '../dom/document.ts';
import { watchChanges } from './late-text.ts';

/** A page may replace its root element all the time: it is not read anew more often than this. */
const REST_MS = 2_000;

/** Tells when the document has got another root element: by `document.open`, or by a script that replaces the old one. */
export function watchRoot(document: Document, onReplaced: () => void, signal: AbortSignal): void {
  let known = documentElement(document);
  const onChange = () => {
    const root = documentElement(document);
    // A document can be without one for a moment.
    if (!root || root === known) return;
    known = root;
    onReplaced();
  };
  watchChanges(onChange, () => REST_MS, signal).add(document, false);
}
