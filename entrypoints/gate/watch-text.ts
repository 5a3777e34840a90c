import type { Gate } from '../../lib/mention/gate.ts';
import { watchLateRoots } from '../dom/late-roots.ts';
import { contains, parentNode } from '../dom/node.ts';
import { isNamed, type Met, textsOf } from './flat-text.ts';

/** Elements that stand apart wherever style sheets leave them alone: a sentence seldom goes on beyond one. */
const BLOCK =
  /^(html|head|title|body|main|article|section|aside|nav|header|footer|div|p|h[1-6]|[uod]l|li|d[td]|blockquote|fig(ure|caption)|table|t(head|body|foot|r)|caption|form|fieldset|details|summary|address)$/;
const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };
/** Lets a burst of changes end before it is read. */
const SETTLE_MS = 500;
/** With more changes, testing the whole page is cheaper than testing piece by piece. */
const MANY = 100;

/**
 * Feeds the page's text to the gate, open shadow roots too: all of it once, then only what was added or changed. Calls `passed` once, when the
 * gate opens, and stops then or when `signal` is aborted.
 */
export function watchText(
  document: Document,
  gate: Gate,
  later: (run: () => void, delayMs: number) => void,
  passed: () => void,
  signal: AbortSignal,
): void {
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  const pending = new Set<Node>([document]);
  let changes = 0;
  const late = watchLateRoots(() => {
    const idle = pending.size === 0;
    for (const host of late.take()) pending.add(blockOf(host));
    if (idle && pending.size > 0) later(test, SETTLE_MS);
  }, ended);
  const met: Met = {
    tree: (tree) => observer.observe(tree, CHANGES),
    host: (element) => late.add(element, boxAround(element)),
  };
  const test = () => {
    if (ended.aborted) return;
    for (const host of late.take()) pending.add(blockOf(host));
    const pieces = outermost(pending);
    pending.clear();
    changes = 0;
    let page: readonly string[] | null = null;
    const whole = () => {
      page ??= textsOf(document, document, met);
      return page;
    };
    if (!pieces.some((piece) => gate.feed(piece === document ? whole() : textsOf(document, piece, met), whole))) return;
    over.abort();
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
  observer.observe(document, CHANGES);
  ended.addEventListener('abort', () => observer.disconnect());
  later(test, 0);
}

/** The nearest block around a node, or the node itself. */
function blockOf(node: Node): Node {
  let block = node;
  for (let above = parentNode(block); above && !isNamed(block, BLOCK); above = parentNode(block)) block = above;
  return block;
}

/** The nearest block around an element, also beyond the roots that it lies in. */
function boxAround(element: Element): Element {
  const block = blockOf(element);
  if (block instanceof ShadowRoot) return boxAround(block.host);
  return block instanceof Element ? block : element;
}

function outermost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter((node) => ![...nodes].some((other) => other !== node && contains(other, node)));
}
