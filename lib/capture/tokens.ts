import type { Span } from '../model.ts';
import { foldSigns, lowerCase } from '../text/normalise.ts';

/** A word, number or sign of a text; offsets are within its block. */
export type Token = Span & {
  readonly block: number;
  /** In one case and with one kind of space, quote and dash. */
  readonly folded: string;
  /** A number, or a sign that belongs to one: these are never taken for others. */
  readonly isFigure: boolean;
};

/**
 * Numbers with their own separators ("12,000", "12 000", "1.5"), words, single signs of scripts without spaces, and signs
 * that can change a number.
 */
const TOKEN =
  /(?<!\p{Nd})\p{Nd}{1,3}(?:[.,' ]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{No}\p{Nl}])+|[%‰$€£¥₩<>~≈+/-]/gu;

/** The tokens of a text, in order. */
export function tokensOf(text: string, block: number): Token[] {
  const lower = lowerCase(foldSigns(text));
  return Array.from(lower.matchAll(TOKEN)).flatMap((match): Token[] => {
    const [folded] = match;
    const [start, end] = [match.index, match.index + folded.length];
    const isSign = /^[%‰$€£¥₩<>~≈+/-]$/u.test(folded);
    const isFigure = isSign ? touchesDigit(lower, start, end) : /\p{N}/u.test(folded);
    // a dash between words says nothing
    return isSign && !isFigure ? [] : [{ block, start, end, folded, isFigure }];
  });
}

function touchesDigit(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start).trimEnd();
  const behind = text.slice(end, end + 2).trimStart();
  return /\p{N}$/u.test(before) || /^\p{N}/u.test(behind);
}
