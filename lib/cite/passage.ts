import type { Span, TextBlock } from '../model.ts';
import type { Passage } from './types.ts';

/** A place within a page's blocks; `null` where the block is not among them. */
export function passageOfBlock(blocks: readonly TextBlock[], block: number, span: Span): Passage | null {
  const index = blocks.findIndex(({ id }) => id === block);
  if (index < 0) return null;
  return { texts: blocks.map(({ text }) => text), block: index, start: span.start, end: span.end };
}

/** A short quote by itself: its figure where it has one, else the whole of it. `null` for an empty one. */
export function passageOfQuote(quote: string | null): Passage | null {
  return quote === null ? null : { texts: [quote], block: 0, start: 0, end: quote.length };
}
