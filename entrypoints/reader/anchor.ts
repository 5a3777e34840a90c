import type { Span } from '../../lib/model.ts';
import { createTreeWalker } from '../dom/document.ts';
import { getRootNode, isConnected } from '../dom/node.ts';
import { bareText, type ReadBlock } from './document/index.ts';
import { firstIndex } from './first-index.ts';
import { within } from './within.ts';

/**
 * Finds places of a block in the document: of a span (UTF-16 offsets into the block's text) its range, or `null` when the
 * block no longer reads as it did: a note that re-attaches to a look-alike is worse than none. What the block reads now is
 * looked at once, so this holds for as long as the page does not change.
 */
export function anchorsIn(block: ReadBlock): (span: Span) => Range | null {
  const { pieces } = block;
  let asRead: boolean | undefined;
  return (span) => {
    if (span.start < 0 || span.end > block.text.length) return null;
    const first = pieces[firstIndex(pieces, ({ start, length }) => start + length > span.start)];
    const last = pieces[firstIndex(pieces, ({ start }) => start >= span.end) - 1];
    if (!first || !last || Math.max(first.start, span.start) >= Math.min(last.start + last.length, span.end))
      return null;
    asRead ??= isAsRead(block);
    if (!asRead || getRootNode(first.node) !== getRootNode(last.node)) return null;

    const range = new Range();
    range.setStart(first.node, first.at + Math.max(0, span.start - first.start));
    range.setEnd(last.node, last.at + Math.min(last.length, span.end - last.start));
    return range;
  };
}

/** The place of one span. */
export function anchor(block: ReadBlock, span: Span): Range | null {
  return anchorsIn(block)(span);
}

/** Whether the block's nodes, and whatever came between them since, still hold exactly the block's visible text. */
function isAsRead(block: ReadBlock): boolean {
  const first = block.pieces[0]?.node;
  const last = block.pieces.at(-1)?.node;
  if (!first || !last || !isConnected(first)) return false;
  const isPassedOver = within(block.passedOver);
  let text = '';
  for (const node of textFrom(first, last)) {
    if (!isPassedOver(node)) text += node.data;
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
