import type { SelectedText } from '../../lib/messages.ts';
import { contentType, createTreeWalker, getSelection, hasFocus } from '../dom/document.ts';
import { getRootNode, localName, parentElement, shadowRoot } from '../dom/node.ts';
import { activeWithin } from '../reader/composed.ts';
import { readPageInfo } from '../reader/document/index.ts';

/** How much text around a selection is read with it, in UTF-16 units: the sentences beside it tell what it is about. */
const AROUND = 400;
/** More than any look-up takes; the rest of a larger selection would only be carried about. */
const MOST = 100_000;

/**
 * What is selected in this frame, also in open shadow roots and in text fields but for passwords; `null` where nothing
 * is, `'unreadable'` where a script cannot tell. Changes nothing: the selection stays, and what is copied stays the page's.
 */
export function readSelection(document: Document): SelectedText | null | 'unreadable' {
  // Chrome lets scripts into the document around its PDF viewer, but not into the viewer, where one selects.
  if (contentType(document) === 'application/pdf') return 'unreadable';
  const selected = inField(document) ?? inDocument(document);
  if (!selected || selected.text.trim() === '') return null;
  return {
    text: selected.text.slice(0, MOST),
    prefix: selected.range ? textBefore(selected.range) : '',
    suffix: selected.range ? textAfter(selected.range) : '',
    page: readPageInfo(document),
    focused: hasFocus(document),
  };
}

type Selected = { readonly text: string; readonly range: Range | null };

function inField(document: Document): Selected | null {
  const field = activeWithin(document);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  if (field.type === 'password' || field.selectionStart === null || field.selectionEnd === null) return null;
  const text = field.value.slice(field.selectionStart, field.selectionEnd);
  return text === '' ? null : { text, range: null };
}

function inDocument(document: Document): Selected | null {
  const selection = getSelection(document);
  if (!selection || selection.rangeCount === 0) return null;
  const range = rangeWithinShadow(selection, document) ?? selection.getRangeAt(0);
  if (range.collapsed) return null;
  // As rendered, with line breaks between blocks; a selection in a shadow tree may have no such text.
  return { text: selection.toString() || range.toString(), range };
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

function textBefore({ startContainer, startOffset }: Range): string {
  const own = startContainer instanceof Text ? startContainer.data.slice(0, startOffset) : '';
  const text = gather(
    startContainer,
    own,
    (walker) => walker.previousNode(),
    (more, held) => more + held,
  );
  return text.slice(-AROUND).trimStart();
}

function textAfter({ endContainer, endOffset }: Range): string {
  const own = endContainer instanceof Text ? endContainer.data.slice(endOffset) : '';
  const text = gather(
    endContainer,
    own,
    (walker) => walker.nextNode(),
    (more, held) => held + more,
  );
  return text.slice(0, AROUND).trimEnd();
}

/** Text on one side of a node, within its own tree, until there is enough of it. */
function gather(
  from: Node,
  own: string,
  step: (walker: TreeWalker) => Node | null,
  join: (more: string, held: string) => string,
): string {
  const walker = createTreeWalker(document, getRootNode(from), NodeFilter.SHOW_TEXT, (node) =>
    isUnread(parentElement(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = from;
  let text = collapsed(own);
  while (text.length < AROUND) {
    const node = step(walker);
    if (!(node instanceof Text)) break;
    text = collapsed(join(node.data, text));
  }
  return text;
}

function isUnread(parent: Element | null): boolean {
  return parent !== null && /^(script|style|noscript|template)$/.test(localName(parent));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
