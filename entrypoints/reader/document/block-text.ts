/**
 * One block's text as it grows: collapses white space as it is rendered, drops what nobody sees (soft hyphens,
 * zero-width characters, direction marks) and remembers where each character that stays came from.
 */

/** `length` characters of the block's text from `start` on are those of `node` from `at` on; white space shows as one space. */
export type Piece = { readonly node: Text; readonly at: number; readonly start: number; readonly length: number };

/**
 * Runs of what CSS collapses (no-break spaces are letters to it and stay), of characters without width (soft hyphen, Arabic
 * letter mark, zero-width and direction marks, word joiners, byte order mark), and of all the rest.
 */
const RUNS =
  /([ \t\n\r\f]+)|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+|([^ \t\n\r\f\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+)/g;
/** Whatever of the first two is no single space between words, or before or behind all of them. */
const UNEVEN = /[\t\n\r\f\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]| {2}/;
/** The first two. */
const UNSEEN = /[ \t\n\r\f\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Which line breaks of the source are breaks of the text: none, all, or empty lines, as where lines are cut by hand. */
export type Breaks = 'none' | 'all' | 'empty';

export type BlockText = {
  /** `data` is the text of `node`. `raised`: its digits are put down as the raised signs of the same length ("10⁶"). */
  add(node: Text, data: string, breaks: Breaks, raised?: boolean): void;
  /** A gap that no character of the page stands for: a space or a line break, whichever is wider wins. */
  gap(separator: ' ' | '\n'): void;
  /** The last characters that what comes next will touch, so many at most; `''` at a block's start or after a gap. */
  tail(most: number): string;
  /** Its length so far. */
  length(): number;
  /** Forgets a gap, where there is no text yet. */
  drop(): null;
  /** The text so far, without white space at its ends, and empties this. */
  take(): { text: string; pieces: Piece[] };
};

export function createBlockText(): BlockText {
  // Joined at the end: a text that grows by a word at a time is slow to read back.
  let parts: string[] = [];
  let length = 0;
  let pieces: { node: Text; at: number; start: number; length: number }[] = [];
  let pending: { node: Text; at: number } | ' ' | '\n' | null = null;

  function put(characters: string): void {
    parts.push(characters);
    length += characters.length;
  }

  function append(node: Text, at: number, characters: string): void {
    const last = pieces.at(-1);
    const follows = last?.node === node && last.at + last.length === at && last.start + last.length === length;
    if (last && follows) last.length += characters.length;
    else pieces.push({ node, at, start: length, length: characters.length });
    put(characters);
  }

  function settle(): void {
    const gap = pending;
    pending = null;
    if (length === 0 || gap === null) return;
    if (typeof gap === 'string') put(gap);
    else append(gap.node, gap.at, ' ');
  }

  /** Text that is rendered as it is written. */
  function addEven(node: Text, data: string): void {
    const from = data.startsWith(' ') ? 1 : 0;
    if (from > 0) pending ??= { node, at: 0 };
    const to = data.endsWith(' ') ? data.length - 1 : data.length;
    if (from >= to) return;
    settle();
    append(node, from, from === 0 && to === data.length ? data : data.slice(from, to));
    if (to < data.length) pending = { node, at: to };
  }

  return {
    add(node, data, breaks, raised = false) {
      if (!raised && !UNEVEN.test(data)) {
        addEven(node, data);
        return;
      }
      for (const { 0: run, 1: space, 2: visible, index } of data.matchAll(RUNS)) {
        if (space !== undefined) pending = isBreak(run, breaks) ? '\n' : (pending ?? { node, at: index });
        if (visible === undefined) continue;
        settle();
        append(node, index, raised ? asRaised(visible) : visible);
      }
    },
    gap(separator) {
      if (separator === '\n' || pending === null) pending = separator;
    },
    tail(most) {
      let text = '';
      for (let i = parts.length - 1; i >= 0 && text.length < most; i -= 1) text = parts[i] + text;
      return pending === null ? text.slice(-most) : '';
    },
    length: () => length,
    drop() {
      pending = null;
      return null;
    },
    take() {
      const taken = { text: parts.join(''), pieces };
      parts = [];
      length = 0;
      pieces = [];
      pending = null;
      return taken;
    },
  };
}

/** `text` without anything that `BlockText` collapses, drops, changes or puts in: equal where the visible characters are. */
export function bareText(text: string): string {
  return text.replace(UNSEEN, '').replace(/[⁰¹²³⁴-⁹]/g, (sign) => String(RAISED.indexOf(sign)));
}

function isBreak(space: string, breaks: Breaks): boolean {
  return breaks === 'all' ? space.includes('\n') : breaks === 'empty' && /\n[^\n]*\n/.test(space);
}

function asRaised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
