import type { Gate } from '../../lib/mention/gate.ts';
import { createTreeWalker } from '../dom/document.ts';
import { contains, localName, parentNode } from '../dom/node.ts';

/** Elements that do not end a phrase: a term may begin before and end within them. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i;
const UNREAD = /^(script|style|noscript|template|textarea|select)$/i;
/** Lets a burst of changes end before it is read. */
const SETTLE_MS = 500;
/** From here on, testing the whole page is cheaper than testing piece by piece. */
const MANY = 100;

/**
 * Feeds the page's text to the gate: all of it once, then only what was added or changed. Calls `passed` once, when the
 * gate opens, and stops then or when `signal` is aborted.
 */
export function watchText(
  document: Document,
  gate: Gate,
  later: (run: () => void, delayMs: number) => void,
  passed: () => void,
  signal: AbortSignal,
): void {
  const pending = new Set<Node>([document]);
  const test = () => {
    if (signal.aborted) return;
    const pieces = pending.size > MANY ? [document] : outermost(pending);
    pending.clear();
    if (!pieces.some((piece) => gate.feed(textOf(document, piece)))) return;
    observer.disconnect();
    passed();
  };
  const observer = new MutationObserver((records) => {
    const idle = pending.size === 0;
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes) pending.add(blockOf(node));
    }
    if (idle && pending.size > 0) later(test, SETTLE_MS);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  later(test, 0);
}

/** The nearest element around a node, or the node itself, within which phrases end. */
function blockOf(node: Node): Node {
  let block = node;
  for (let above = parentNode(block); above && isWithinPhrase(block); above = parentNode(block)) block = above;
  return block;
}

function isWithinPhrase(node: Node): boolean {
  return node instanceof Element ? INLINE.test(localName(node)) : node instanceof Text;
}

function outermost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter((node) => ![...nodes].some((other) => other !== node && contains(other, node)));
}

function textOf(document: Document, root: Node): string {
  const walker = createTreeWalker(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && UNREAD.test(localName(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    text += node instanceof Text ? node.data : isWithinPhrase(node) ? '' : ' ';
  return text;
}
