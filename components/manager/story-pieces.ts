import type { Span } from '../../lib/model.ts';

/** A stretch of a text and what it is shown as; `index` is its place in the list that it came from. */
export type Piece = {
  readonly text: string;
  readonly as: 'plain' | 'word' | 'ruled_out' | 'figure' | 'position';
  readonly index: number;
};

type Marked = Span & Omit<Piece, 'text'>;

/** A sentence cut at its marks; of marks that overlap the first in `layers` stands, offsets are those of `text`. */
export function piecesOf(
  text: string,
  { start, end }: Span,
  layers: readonly (readonly [Piece['as'], readonly Span[]])[],
): Piece[] {
  const kept: Marked[] = [];
  for (const [as, spans] of layers) {
    spans.forEach((span, index) => {
      const isFree = kept.every((other) => other.end <= span.start || span.end <= other.start);
      if (isFree && span.end > span.start && span.start >= start && span.end <= end)
        kept.push({ start: span.start, end: span.end, as, index });
    });
  }
  kept.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push({ text: text.slice(at, to), as: 'plain', index: -1 });
  };
  for (const mark of kept) {
    plain(mark.start);
    pieces.push({ text: text.slice(mark.start, mark.end), as: mark.as, index: mark.index });
    at = mark.end;
  }
  plain(end);
  return pieces;
}
