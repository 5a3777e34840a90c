import type { Span } from '../../lib/model.ts';
import { createTreeWalker } from '../dom/document.ts';
import { getRootNode, isConnected, parentNode } from '../dom/node.ts';
import { bareText } from './block-text.ts';
import type { ReadBlock } from './page-text.ts';

/**
 * The place of `span` (UTF-16 offsets into the block's text) in the document, or `null` when the block no longer reads
 * as it did: a note that re-attaches to a look-alike is worse than none.
 */
export function anchor(block: ReadBlock, span: Span): Range | null {
  if (span.start < 0 || span.end > block.text.length) return null;
  const first = block.pieces.find((piece) => piece.start + piece.length > span.start);
  const last = block.pieces.findLast((piece) => piece.start < span.end);
  if (!first || !last || Math.max(first.start, span.start) >= Math.min(last.start + last.length, span.end)) return null;
  if (!isConnected(first.node) || getRootNode(first.node) !== getRootNode(last.node) || !isAsRead(block)) return null;

  const range = new Range();
  range.setStart(first.node, first.at + Math.max(0, span.start - first.start));
  range.setEnd(last.node, last.at + Math.min(last.length, span.end - last.start));
  return range;
}

/** Whether the block's nodes, and whatever came between them since, still hold exactly the block's visible text. */
function isAsRead(block: ReadBlock): boolean {
  const first = block.pieces[0]?.node;
  const last = block.pieces.at(-1)?.node;
  if (!first || !last) return false;
  let text = '';
  for (const node of textFrom(first, last)) {
    if (!isPassedOver(node, block)) text += node.data;
  }
  return bareText(text) === bareText(block.text);
}

/** Text nodes of one tree from `first` to `last`, both included; stops at the tree's end. */
function* textFrom(first: Text, last: Text): Generator<Text> {
  const walker = createTreeWalker(document, getRootNode(first), NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  for (let node: Node | null = first; node instanceof Text; node = walker.nextNode()) {
    yield node;
    if (node === last) return;
  }
}

function isPassedOver(node: Node, block: ReadBlock): boolean {
  for (let above: Node | null = node; above && above !== block.container; above = parentNode(above)) {
    if (block.passedOver.has(above)) return true;
  }
  return false;
}
