import type { Story, TextBlock } from '../model.ts';
import type { FoundQuote, TextQuoteSelector } from './types.ts';

/** Stub. */
export function findQuote(
  _blocks: readonly TextBlock[],
  _selector: TextQuoteSelector,
  _reading: { readonly stories: readonly Story[]; readonly language: string | null },
): FoundQuote | null {
  return null;
}
