import type { Place } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';
import { body, getSelection } from '../dom/document.ts';
import { parentElement, scrollIntoView } from '../dom/node.ts';
import { anchor } from '../reader/anchor.ts';
import { readText } from '../reader/document/index.ts';

/** Brings a place into view and selects it; tells whether it still reads as it did. */
export type Shower = (place: Place) => boolean;

/** The page's visible text, and a way to show a place of it. */
export function readPassages(document: Document): { readonly blocks: readonly TextBlock[]; readonly show: Shower } {
  let id = 0;
  const { blocks } = readText([body(document)], () => id++);
  return {
    blocks: blocks.map((block) => ({ id: block.id, role: block.role, text: block.text })),
    show(place) {
      const block = blocks.find((one) => one.id === place.block);
      const range = block ? anchor(block, place) : null;
      if (!range) return false;
      const element = parentElement(range.startContainer);
      if (element) scrollIntoView(element, { block: 'center', behavior: 'instant' });
      const selection = getSelection(document);
      selection?.removeAllRanges();
      selection?.addRange(range);
      return true;
    },
  };
}
