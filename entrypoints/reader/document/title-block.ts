import type { TextBlock } from '../../../lib/model.ts';

/**
 * The document's title as a block, last, as it can be read but not marked. None where a headline on the page says
 * the same.
 */
export function titleBlock(title: string, blocks: readonly TextBlock[], newId: () => number): readonly TextBlock[] {
  const text = title.replace(/\s+/g, ' ').trim();
  const saysSame = (block: TextBlock) =>
    block.role === 'title' && text.includes(block.text) && block.text.length * 2 > text.length;
  return text === '' || blocks.some(saysSame) ? [] : [{ id: newId(), role: 'title', text }];
}
