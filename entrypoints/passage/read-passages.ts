import type { Place } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';
import { anchor } from '../reader/anchor.ts';
import { readText } from '../reader/page-text.ts';

/** Brings a place into view and selects it; tells whether it still reads as it did. */
export type Shower = (place: Place) => boolean;

/** The page's visible text, and a way to show a place of it. */
export function readPassages(document: Document): { readonly blocks: readonly TextBlock[]; readonly show: Shower } {
  let id = 0;
  const { blocks } = readText(document.body, () => id++);
  return {
    blocks: blocks.map((block) => ({ id: block.id, role: block.role, text: block.text })),
    show(place) {
      const block = blocks.find((one) => one.id === place.block);
      const range = block ? anchor(block, place) : null;
      if (!range) return false;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return true;
    },
  };
}
