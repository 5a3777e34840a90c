import type { ReadSelection } from '../../lib/messages.ts';
import { contentType, createTreeWalker, getSelection, hasFocus } from '../dom/document.ts';
import { getRootNode, shadowRoot } from '../dom/node.ts';
import { activeWithin } from '../reader/composed.ts';
import { readPageWords } from '../reader/document/index.ts';
import { type RangeText, readRange } from './read-range.ts';

/** More than any look-up takes; the rest of a larger selection would only be carried about. */
const MOST = 100_000;

/**
 * What is selected in this frame, also in open shadow roots and in text fields but for passwords; `null` where nothing
 * is, `'unreadable'` where a script cannot tell. Changes nothing: the selection stays, and what is copied stays the page's.
 */
export function readSelection(document: Document): ReadSelection | null | 'unreadable' {
  // Chrome lets scripts into the document around its PDF viewer, but not into the viewer, where one selects.
  if (contentType(document) === 'application/pdf') return 'unreadable';
  const selected = inField(document) ?? inDocument(document);
  if (!selected || selected.text.trim() === '') return null;
  return {
    text: selected.text.slice(0, MOST),
    prefix: selected.prefix,
    suffix: selected.suffix,
    page: readPageWords(document),
    focused: hasFocus(document),
  };
}

function inField(document: Document): RangeText | null {
  const field = activeWithin(document);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  if (field.type === 'password' || field.selectionStart === null || field.selectionEnd === null) return null;
  const text = field.value.slice(field.selectionStart, field.selectionEnd);
  return text === '' ? null : { text, prefix: '', suffix: '' };
}

function inDocument(document: Document): RangeText | null {
  const selection = getSelection(document);
  if (!selection || selection.rangeCount === 0) return null;
  const range = rangeWithinShadow(selection, document) ?? selection.getRangeAt(0);
  if (range.collapsed) return null;
  // What the reader leaves out, such as code or what is being edited, as it is rendered; a shadow tree has no such text.
  return readRange(document, range) ?? { text: selection.toString() || range.toString(), prefix: '', suffix: '' };
}

/**
 * A selection that lies in open shadow trees: to the document it is a point before the outermost host.
 * `getComposedRanges` is the standard (Chrome 137, Firefox 142), a selection per shadow root what Chrome had before.
 */
function rangeWithinShadow(selection: Selection, document: Document): Range | null {
  const shadowRoots = openShadowRoots(document);
  if (shadowRoots.length === 0) return null;
  const [composed] = selection.getComposedRanges?.({ shadowRoots }) ?? [];
  if (composed && !composed.collapsed && getRootNode(composed.startContainer) === getRootNode(composed.endContainer)) {
    const range = new Range();
    range.setStart(composed.startContainer, composed.startOffset);
    range.setEnd(composed.endContainer, composed.endOffset);
    return range;
  }
  for (const root of shadowRoots as readonly WithSelection[]) {
    const own = root.getSelection?.();
    if (own && own.rangeCount > 0 && !own.getRangeAt(0).collapsed) return own.getRangeAt(0);
  }
  return null;
}

type WithSelection = ShadowRoot & { readonly getSelection?: () => Selection | null };

function openShadowRoots(document: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const collect = (tree: Document | ShadowRoot) => {
    const walker = createTreeWalker(document, tree, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const root = shadowRoot(walker.currentNode as Element);
      if (root) roots.push(root);
    }
  };
  collect(document);
  // The list grows meanwhile: roots within roots.
  for (const root of roots) collect(root);
  return roots;
}
