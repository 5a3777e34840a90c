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
/** The first two of them. */
const UNSEEN = /[ \t\n\r\f\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

export type BlockText = {
  /** `keepsBreaks`: line breaks of the source are rendered (`white-space: pre-line` and its kind). */
  add(node: Text, keepsBreaks: boolean): void;
  /** A gap that no character of the page stands for: a space or a line break, whichever is wider wins. */
  gap(separator: ' ' | '\n'): void;
  /** The last visible character, `''` at a block's start or after a gap. */
  lastCharacter(): string;
  /** Its length so far. */
  length(): number;
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

  return {
    add(node, keepsBreaks) {
      for (const { 0: run, 1: space, 2: visible, index } of node.data.matchAll(RUNS)) {
        if (space !== undefined) pending = keepsBreaks && run.includes('\n') ? '\n' : (pending ?? { node, at: index });
        if (visible === undefined) continue;
        settle();
        append(node, index, visible);
      }
    },
    gap(separator) {
      if (separator === '\n' || pending === null) pending = separator;
    },
    lastCharacter: () => (pending === null ? (parts.at(-1)?.slice(-1) ?? '') : ''),
    length: () => length,
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

/** `text` without anything that `BlockText` collapses, drops or puts in: equal where the visible characters are. */
export function bareText(text: string): string {
  return text.replace(UNSEEN, '');
}
