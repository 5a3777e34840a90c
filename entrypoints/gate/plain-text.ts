import type { GatePiece } from '../../lib/mention/gate.ts';
import { createTreeWalker, querySelector, querySelectorAll } from '../dom/document.ts';
import { mayBecomeHost } from '../dom/late-roots.ts';
import { childNodes, contains, shadowRoot } from '../dom/node.ts';
import { type Kind, kindOf, SPECIAL } from './element-kinds.ts';
import { behind, type Met, textsOf } from './flat-text.ts';

/** Elements from one place where the work may be left to the next. */
const ELEMENTS = 200;
/**
 * Text nodes in a row are told apart together: so many of the special elements lie among them, more where there would be
 * more rows than this.
 */
const ROW = 10;
const MOST_ROWS = 200;
/**
 * To cut at an element a browser counts those beside it. Where many lie beside one another, each of them a cut, going
 * from node to node takes less.
 */
const MOST_COUNTED = 100_000_000;

/** Where the text of a page is cut: at the beginning and the end of an element, or only at its beginning. */
type Cut = { readonly element: Element; readonly kind: Kind | 'host' | 'none' };

/**
 * The text of a page in few pieces: whatever lies between two elements that matter is taken in one go, which browsers do
 * many times as fast as scripts go from node to node. The same text as that of `textsOf`. Stops every now and then; the
 * page must not change in between.
 */
export function* plainTextOf(document: Document, met: Met): Generator<void, GatePiece[]> {
  const root = querySelector(document, ':root');
  if (!root) return [];
  const special = querySelectorAll(document, SPECIAL);
  yield;
  const cuts: Cut[] = [];
  const row = Math.max(ROW, special.length / MOST_ROWS);
  let last: Element | null = null;
  let sinceCut = 0;
  for (let at = 0; at < special.length; at += 1) {
    if (at % ELEMENTS === 0) yield;
    const element = special[at];
    if (!element || (last && contains(last, element))) continue;
    last = null;
    const kind = kindOf(element) ?? (shadowRoot(element) ? 'host' : undefined);
    if (kind && kind !== 'gap') last = element;
    if (!kind && mayBecomeHost(element)) met.host(element);
    sinceCut += 1;
    if (!kind && sinceCut < row) continue;
    cuts.push({ element, kind: kind ?? 'none' });
    sinceCut = 0;
  }
  if (cuts.length * special.length > MOST_COUNTED) return yield* textsOf(document, document, met);
  return yield* between(document, root, cuts, met);
}

/** The text between cuts, which lie in their order and not within one another, and what is to be read of these. */
function* between(document: Document, root: Element, cuts: readonly Cut[], met: Met): Generator<void, GatePiece[]> {
  const pieces: GatePiece[] = [];
  const range = new Range();
  let before: Cut | null = null;
  const add = (behind: Cut | null) => {
    const text = range.toString();
    const from = before;
    if (text !== '') pieces.push({ text, nodes: () => nodesBetween(document, from ?? root, behind) });
  };
  range.setStart(root, 0);
  for (const [at, cut] of cuts.entries()) {
    if (at % ELEMENTS === 0) yield;
    const { element, kind } = cut;
    range.setEndBefore(element);
    add(cut);
    if (kind === 'gap') pieces.push(' ');
    else if (kind === 'table' || kind === 'host') pieces.push(...(yield* textsOf(document, element, met)));
    if (kind === 'gap' || kind === 'none') range.setStart(element, 0);
    else range.setStartAfter(element);
    before = cut;
  }
  yield;
  range.setEnd(root, childNodes(root).length);
  add(null);
  return pieces;
}

/** The text nodes between two cuts, or from the beginning or to the end of the page. */
function nodesBetween(document: Document, from: Cut | Element, to: Cut | null): string[] {
  const texts: string[] = [];
  const walker = createTreeWalker(document, document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = from instanceof Element ? from : from.element;
  const isWithin = from instanceof Element || from.kind === 'gap' || from.kind === 'none';
  let node = isWithin ? walker.nextNode() : behind(walker, document);
  for (; node && node !== to?.element; node = walker.nextNode()) if (node instanceof Text) texts.push(node.data);
  return texts;
}
