import type { Gate } from '../../lib/mention/gate.ts';
import { createTreeWalker } from '../dom/document.ts';
import { contains, localName, parentNode } from '../dom/node.ts';

/** Elements that stand apart wherever style sheets leave them alone: a sentence seldom goes on beyond one. */
const BLOCK =
  /^(html|head|title|body|main|article|section|aside|nav|header|footer|div|p|h[1-6]|[uod]l|li|d[td]|blockquote|fig(ure|caption)|table|t(head|body|foot|r)|caption|form|fieldset|details|summary|address)$/;
/** Elements that set apart the words of one block. */
const GAP = /^(br|td|th)$/;
/** What the reader skips: see `entrypoints/reader/document/rendering.ts`; preformatted prose is read. */
const UNREAD =
  /^(script|style|noscript|template|textarea|input|select|option|datalist|code|kbd|samp|svg|math|iframe|object|embed|canvas|video|audio|progress|meter|rt|rtc|rp|del|s|strike)$/;
/** Lets a burst of changes end before it is read. */
const SETTLE_MS = 500;
/** With more changes, testing the whole page is cheaper than testing piece by piece. */
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
  let changes = 0;
  const test = () => {
    if (signal.aborted) return;
    const pieces = outermost(pending);
    pending.clear();
    changes = 0;
    let page: readonly string[] | null = null;
    const whole = () => {
      page ??= textsOf(document, document);
      return page;
    };
    if (!pieces.some((piece) => gate.feed(piece === document ? whole() : textsOf(document, piece), whole))) return;
    observer.disconnect();
    passed();
  };
  const observer = new MutationObserver((records) => {
    const idle = pending.size === 0;
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        changes++;
        if (changes <= MANY) pending.add(blockOf(node));
      }
    }
    if (changes > MANY) pending.add(document);
    if (idle && pending.size > 0) later(test, SETTLE_MS);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  later(test, 0);
}

/** The nearest block around a node, or the node itself. */
function blockOf(node: Node): Node {
  let block = node;
  for (let above = parentNode(block); above && !isNamed(block, BLOCK); above = parentNode(block)) block = above;
  return block;
}

function isNamed(node: Node, names: RegExp): boolean {
  return node instanceof Element && names.test(localName(node));
}

function outermost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter((node) => ![...nodes].some((other) => other !== node && contains(other, node)));
}

/** The texts below a node, in their order. */
function textsOf(document: Document, root: Node): string[] {
  const walker = createTreeWalker(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isNamed(node, UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node.data);
    else if (isNamed(node, GAP)) texts.push(' ');
  }
  return texts;
}
