import type { Passage } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** Longest passage in words; longer ones break with the smallest edit of a page. */
const MOST_WORDS = 8;
/** Words of a passage that occurs repeatedly; what stands about it tells which one is meant. */
const SHORT = 4;
/** Most words before and behind, each. */
const MOST_CONTEXT = 20;

/** A stretch of words, from the first to before the last. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * The text directive (`:~:text=…`, https://wicg.github.io/scroll-to-text-fragment/) for a passage: at most eight words
 * about the figure, all of one block. Where the page has them more than once, a window that it has once, else fewer
 * words with those before and behind. `null` where the passage has no word.
 */
export function textDirective(passage: Passage): string | null {
  const words = passage.texts.flatMap((text, block) => wordsOf(text, block));
  const inBlock = words.flatMap(({ block }, index) => (block === passage.block ? [index] : []));
  const [first, last] = [inBlock[0], inBlock.at(-1)];
  if (first === undefined || last === undefined) return null;
  const block: Stretch = { from: first, to: last + 1 };
  const figure = figureOf(words, block, passage);
  const centred = windowsOf(figure, block, MOST_WORDS);
  const page: Page = { texts: passage.texts, words, block };
  const unique = centred.find((stretch) => isUnique(words, stretch));
  if (unique) return directive(page, null, unique, null);
  const [whole] = centred;
  if (!whole) return null;
  return withContext(page, windowsOf(figure, block, SHORT)[0] ?? whole) ?? directive(page, null, whole, null);
}

type Page = { readonly texts: readonly string[]; readonly words: readonly Word[]; readonly block: Stretch };

/** The words that the figure touches, no more than a passage may have. */
function figureOf(words: readonly Word[], block: Stretch, { start, end }: Passage): Stretch {
  let [from, to] = [block.from, block.to];
  while (from < block.to - 1 && (words[from]?.end ?? 0) <= start) from++;
  while (to > from + 1 && (words[to - 1]?.start ?? 0) >= end) to--;
  return { from, to: Math.min(to, from + MOST_WORDS) };
}

/** All windows of so many words about a figure that lie in its block, the one with the figure in its middle first. */
function windowsOf(figure: Stretch, block: Stretch, size: number): Stretch[] {
  const length = Math.min(Math.max(size, figure.to - figure.from), block.to - block.from);
  const middle = (figure.from + figure.to - length) / 2;
  const windows: Stretch[] = [];
  for (let from = Math.max(block.from, figure.to - length); from <= figure.from; from++)
    if (from + length <= block.to) windows.push({ from, to: from + length });
  return windows.sort((a, b) => Math.abs(a.from - middle) - Math.abs(b.from - middle));
}

/** Whether a page has these words in a row but once. */
function isUnique(words: readonly Word[], { from, to }: Stretch): boolean {
  const length = to - from;
  for (let at = 0; at + length <= words.length; at++) {
    if (at === from) continue;
    let same = 0;
    while (same < length && words[at + same]?.folded === words[from + same]?.folded) same++;
    if (same === length) return false;
  }
  return true;
}

/** Adds words before and behind in turn until the page has the whole but once; `null` where it never comes to that. */
function withContext(page: Page, text: Stretch): string | null {
  const before = contextBefore(page, text);
  const behind = contextBehind(page, text);
  const most = Math.max(before, behind);
  for (let count = 1; count <= most * 2; count++) {
    const prefix = Math.min(Math.ceil(count / 2), before);
    const suffix = Math.min(Math.floor(count / 2), behind);
    if (!isUnique(page.words, { from: text.from - prefix, to: text.to + suffix })) continue;
    const [head, tail] = [
      { from: text.from - prefix, to: text.from },
      { from: text.to, to: text.to + suffix },
    ];
    return directive(page, prefix > 0 ? head : null, text, suffix > 0 ? tail : null);
  }
  return null;
}

/** How many words may stand before a text: of its own block, or, where it begins that, of the one before; never of two. */
function contextBefore(page: Page, { from }: Stretch): number {
  const { words, block } = page;
  if (from > block.from) return Math.min(from - block.from, MOST_CONTEXT);
  const other = words[from - 1]?.block;
  if (other === undefined || !isNext(page, other, words[from]?.block ?? 0)) return 0;
  let at = from;
  while (at > 0 && words[at - 1]?.block === other) at--;
  return Math.min(from - at, MOST_CONTEXT);
}

function contextBehind(page: Page, { to }: Stretch): number {
  const { words, block } = page;
  if (to < block.to) return Math.min(block.to - to, MOST_CONTEXT);
  const other = words[to]?.block;
  if (other === undefined || !isNext(page, words[to - 1]?.block ?? 0, other)) return 0;
  let at = to;
  while (at < words.length && words[at]?.block === other) at++;
  return Math.min(at - to, MOST_CONTEXT);
}

/** Whether nothing that can be seen stands between two blocks; a lone sign there would part context and text. */
function isNext({ texts }: Page, first: number, second: number): boolean {
  return texts.slice(first + 1, second).every((text) => text.trim() === '');
}

/** Parts must touch but for white space, so each takes the signs between it and the next one along. */
function directive(page: Page, prefix: Stretch | null, text: Stretch, suffix: Stretch | null): string {
  const { block } = page;
  const [crossesBefore, crossesBehind] = [text.from === block.from, text.to === block.to];
  const parts = [
    prefix && `${encode(slice(page, prefix, false, true))}-`,
    encode(slice(page, text, prefix !== null && crossesBefore, suffix !== null && crossesBehind)),
    suffix && `-${encode(slice(page, suffix, true, false))}`,
  ];
  return `:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** The text of a stretch; `back` and `on` take in the signs up to the word before and behind it. */
function slice({ texts, words }: Page, { from, to }: Stretch, back: boolean, on: boolean): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return '';
  const text = texts[first.block] ?? '';
  const [previous, next] = [words[from - 1], words[to]];
  const start = back ? (previous?.block === first.block ? previous.end : 0) : first.start;
  const end = on ? (next?.block === last.block ? next.start : text.length) : last.end;
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Percent-encoded for a directive: `-`, `,` and `&` would be read as its own, brackets and quotes end links in texts. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-'()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
