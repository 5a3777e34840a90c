import type { Span, TextBlock } from '../model.ts';
import type { Passage } from './types.ts';

/** A place within a page's blocks; `null` where the block is not among them. */
export function passageOfBlock(blocks: readonly TextBlock[], block: number, span: Span): Passage | null {
  const index = blocks.findIndex(({ id }) => id === block);
  if (index < 0) return null;
  return { texts: blocks.map(({ text }) => text), block: index, start: span.start, end: span.end };
}

/** Selected text with what stands about it, as a text-quote selector keeps it. */
export function passageOfSelector(selector: {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}): Passage | null {
  const { exact, prefix, suffix } = selector;
  if (exact.trim() === '') return null;
  const start = prefix.length;
  // words cut in two at the ends of the context are no words of the page
  const own = figureIn(exact) ?? { start: 0, end: exact.length };
  const [from, to] = [cutStart(prefix), start + exact.length + cutEnd(suffix)];
  const text = `${prefix}${exact}${suffix}`.slice(from, to);
  return inItsLine(text, { start: start + own.start - from, end: start + own.end - from });
}

/** A short quote by itself: its figure where it has one, else the whole of it. `null` where there is none. */
export function passageOfQuote(quote: string | null): Passage | null {
  // what a quote leaves out is no text of the page: of its parts, the one with a figure, else the longest
  const parts = (quote ?? '').split(/\s*(?:\[?(?:\.\.\.|…)\]?)\s*/).map((part) => part.trim());
  const best = parts.toSorted((a, b) => Number(/\d/.test(b)) - Number(/\d/.test(a)) || b.length - a.length)[0];
  if (!best || !/[\p{L}\p{N}]/u.test(best)) return null;
  const { start, end } = figureIn(best) ?? { start: 0, end: best.length };
  return { texts: [best], block: 0, start, end };
}

/** Each line is a block of its page: a browser looks for the words of a link within one. */
function inItsLine(text: string, { start, end }: Span): Passage {
  const before = text.slice(0, start);
  const from = before.lastIndexOf('\n') + 1;
  const length = (text.slice(from).split('\n', 1)[0] ?? '').length;
  return {
    texts: text.split('\n'),
    block: before.split('\n').length - 1,
    start: start - from,
    end: Math.min(end - from, length),
  };
}

function figureIn(text: string): Span | null {
  const digits = /\d(?:[\d.,]*\d)?/.exec(text);
  return digits && { start: digits.index, end: digits.index + digits[0].length };
}

/** Where the first whole word of a context begins: what has no space in it may be the end of one. */
function cutStart(prefix: string): number {
  const at = prefix.search(/\s/);
  return at < 0 ? prefix.length : at;
}

function cutEnd(suffix: string): number {
  return Math.max(0, suffix.search(/\s\S*$/));
}
