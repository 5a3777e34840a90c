import { finished, type Gate } from '../../lib/mention/gate.ts';
import { watchLateRoots } from '../dom/late-roots.ts';
import { contains, localName, parentNode } from '../dom/node.ts';
import { type Met, textsOf } from './flat-text.ts';
import { inSlices, type Next } from './in-slices.ts';
import { plainTextOf } from './plain-text.ts';

/** Elements that stand apart wherever style sheets leave them alone: a sentence seldom goes on beyond one. */
const BLOCK =
  /^(html|head|title|body|main|article|section|aside|nav|header|footer|div|p|h[1-6]|[uod]l|li|d[td]|blockquote|fig(ure|caption)|table|t(head|body|foot|r)|caption|form|fieldset|details|summary|address)$/;
const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };
/** Lets a burst of changes end before it is read. */
const SETTLE_MS = 500;
/** With more changes, testing the whole page is cheaper than testing piece by piece. */
const MANY = 100;

/** A page that changes more often while it is read is read in one go. */
const RESTARTS = 3;

export type Pace = {
  /** Runs something after a delay, when the page has time for it. */
  readonly later: (run: () => void, delayMs: number) => void;
  /** Goes on with something that was begun. */
  readonly next: Next;
};

/**
 * Shows the page's text to the gate, open shadow roots too: all of it once, then what was added or changed, and all of it again where
 * that has to do with a story. Calls `passed` once, when the gate opens, and stops then or when `signal` is aborted.
 */
export function watchText(document: Document, gate: Gate, pace: Pace, passed: () => void, signal: AbortSignal): void {
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  const pending = new Set<Node>([document]);
  let changes = 0;
  /** Changes of all times. */
  let version = 0;
  let isReading = false;
  const late = watchLateRoots(() => {
    const idle = pending.size === 0;
    for (const host of late.take()) pending.add(blockOf(host));
    if (idle && pending.size > 0) pace.later(test, SETTLE_MS);
  }, ended);
  const met: Met = {
    tree: (tree) => observer.observe(tree, CHANGES),
    host: (element) => late.add(element, boxAround(element)),
  };
  const test = () => {
    // what came while the page was read is looked at behind it
    if (ended.aborted || isReading) return;
    for (const host of late.take()) pending.add(blockOf(host));
    const pieces = outermost(pending);
    pending.clear();
    changes = 0;
    if (pieces.some((piece) => piece === document || gate.concerns(finished(textsOf(document, piece, met))))) read();
  };
  const read = () => {
    isReading = true;
    inSlices(whole(), pace.next, ended, (isOpen) => {
      isReading = false;
      if (!isOpen) {
        if (pending.size > 0) pace.later(test, SETTLE_MS);
        return;
      }
      over.abort();
      passed();
    });
  };
  function* whole(): Generator<void, boolean> {
    return yield* gate.opensOn(yield* unchanged(() => plainTextOf(document, met)));
  }
  /** Begins anew where the page changed on the way. */
  function* unchanged<T>(begin: () => Generator<void, T>): Generator<void, T> {
    for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
      const begun = version;
      const steps = begin();
      while (version === begun) {
        const step = steps.next();
        if (step.done) return step.value;
        yield;
      }
    }
    return finished(begin());
  }
  const observer = new MutationObserver((records) => {
    const idle = pending.size === 0;
    version += 1;
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        changes++;
        if (changes <= MANY) pending.add(blockOf(node));
      }
    }
    if (changes > MANY) pending.add(document);
    if (idle && pending.size > 0) pace.later(test, SETTLE_MS);
  });
  observer.observe(document, CHANGES);
  ended.addEventListener('abort', () => observer.disconnect());
  pace.later(test, 0);
}

/** The nearest block around a node, or the node itself. */
function blockOf(node: Node): Node {
  let block = node;
  for (let above = parentNode(block); above && !isBlock(block); above = parentNode(block)) block = above;
  return block;
}

function isBlock(node: Node): boolean {
  return node instanceof Element && BLOCK.test(localName(node));
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
