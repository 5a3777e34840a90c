/** Where the texts of a page adjoin. Told only where somebody asks: at most places nothing depends on it. */

/** A text node's text, or that of several in a row and how to tell them apart. */
export type GatePiece = string | { readonly text: string; readonly nodes: () => readonly string[] };

export type Breaks = { readonly has: (at: number) => boolean };

/** What the reader drops, as nobody sees it: see `entrypoints/reader/document/block-text.ts`. */
export const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
/** White space that is not one space already. */
export const WHITE = /[\t\n\v\f\r][\t\n\v\f\r ]*| [\t\n\v\f\r ]+/g;

/** A place in the joined text, and whether a space stands before it. */
type Place = { readonly length: number; readonly endsInSpace: boolean };
/** Text nodes in a row: their place, and from where on they stand in all that was joined. */
type Row = {
  readonly piece: Exclude<GatePiece, string>;
  readonly place: Place;
  readonly from: number;
  state: 'closed' | 'told' | 'changed';
};

/**
 * Where, in the text without what nobody sees and with single spaces, one text node ends and the next begins.
 * `all` is the text of all pieces, joined, `length` the one that the text has then. Where notes and what nobody sees get
 * in each other's way, the two do not agree, and a word may end anywhere.
 */
export function breaksOf(pieces: readonly GatePiece[], all: string, length: number): Breaks {
  const breaks = new Set<number>();
  const rows: Row[] = [];
  let from = 0;
  let place: Place = { length: 0, endsInSpace: false };
  for (const piece of pieces) {
    const own = typeof piece === 'string' ? piece.length : piece.text.length;
    if (typeof piece !== 'string') rows.push({ piece, place, from, state: 'closed' });
    place = behind(all.slice(from, from + own), place, breaks);
    from += own;
  }
  if (place.length !== length) return { has: () => true };
  return { has: (at) => breaks.has(at) || isWithin(rows[firstFrom(rows, at) - 1], all, at, breaks) };
}

/** Notes where a text at a place ends, and parts of it that something unseen divides; gives the place behind it. */
function behind(text: string, place: Place, breaks: Set<number>): Place {
  let { length, endsInSpace } = place;
  for (const part of text.split(UNSEEN)) {
    const white = part.replace(WHITE, ' ');
    const kept = white.length - (endsInSpace && white.startsWith(' ') ? 1 : 0);
    if (kept === 0) continue;
    length += kept;
    breaks.add(length);
    endsInSpace = white.endsWith(' ');
  }
  return { length, endsInSpace };
}

/** Tells the text nodes of a row apart, once. Where they have changed meanwhile, a word may end anywhere in them. */
function isWithin(row: Row | undefined, all: string, at: number, breaks: Set<number>): boolean {
  if (row === undefined) return false;
  if (row.state !== 'closed') return row.state === 'changed';
  const nodes = row.piece.nodes();
  row.state = nodes.join('') === row.piece.text ? 'told' : 'changed';
  if (row.state === 'changed') return true;
  let { from, place } = row;
  for (const { length } of nodes) {
    place = behind(all.slice(from, from + length), place, breaks);
    from += length;
  }
  return breaks.has(at);
}

/** Index of the first row that begins at or behind an offset. */
function firstFrom(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.place.length ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
