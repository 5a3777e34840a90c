import type { Span } from '../model.ts';

/** A word of a page's text and the block it stands in; offsets are within the block. */
export type Word = Span & { readonly block: number; readonly folded: string };

let segmenter: Intl.Segmenter | null = null;

/** The words of one block, in order, as browsers part them for text fragments, in scripts without spaces too (Unicode UAX #29). */
export function wordsOf(text: string, block: number): Word[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      block,
      start: index,
      end: index + segment.length,
      // browsers find text whatever its case and accents
      folded: segment.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    }));
}
