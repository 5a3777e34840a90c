import type { TextBlock } from '../model.ts';

/** So many UTF-16 units are read at once, before what waits has its turn. */
const LONGEST = 20_000;

/**
 * Blocks in portions of about so many UTF-16 units, in order. No table and no list is cut in two: their parts are read with
 * one another.
 */
export function portionsOf(blocks: readonly TextBlock[], longest = LONGEST): TextBlock[][] {
  const portions: TextBlock[][] = [];
  let length = 0;
  for (const block of blocks) {
    const open = portions.at(-1);
    const goesOn = block.role === 'cell' || block.role === 'item';
    if (open && (goesOn || length + block.text.length <= longest)) open.push(block);
    else {
      portions.push([block]);
      length = 0;
    }
    length += block.text.length;
  }
  return portions;
}
