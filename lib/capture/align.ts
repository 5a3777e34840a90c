import type { Token } from './tokens.ts';

/** A stretch of a page's tokens that is like a quote's, and how many words are other ones. */
export type Alignment = { readonly from: number; readonly to: number; readonly errors: number };

/** Where a page has just these tokens in a row. */
export function sameTokens(page: readonly Token[], quote: readonly Token[]): Alignment[] {
  const found: Alignment[] = [];
  for (let from = 0; from + quote.length <= page.length; from++) {
    let at = 0;
    while (at < quote.length && page[from + at]?.folded === quote[at]?.folded) at++;
    if (at === quote.length) found.push({ from, to: from + quote.length, errors: 0 });
  }
  return found;
}

type Cell = { readonly errors: number; readonly from: number };

/**
 * Where a page has these tokens with at most `most` words changed, added or left out (P. H. Sellers, 1980). Numbers are
 * never among those. Of stretches that overlap, the best.
 */
export function likeTokens(page: readonly Token[], quote: readonly Token[], most: number): Alignment[] {
  let column: Cell[] = Array.from({ length: quote.length + 1 }, (_, row) => ({
    errors: costUpTo(quote, row),
    from: 0,
  }));
  const found: Alignment[] = [];
  page.forEach((token, index) => {
    const next: Cell[] = [{ errors: 0, from: index + 1 }];
    for (let row = 1; row <= quote.length; row++) {
      const own = quote[row - 1];
      const isSame = own?.folded === token.folded;
      const changed = isSame ? 0 : Math.max(cost(token), cost(own));
      next.push(
        least([step(column[row - 1], changed), step(column[row], cost(token)), step(next[row - 1], cost(own))]),
      );
    }
    column = next;
    const last = next[quote.length];
    if (last && last.errors <= most && last.from <= index)
      found.push({ from: last.from, to: index + 1, errors: last.errors });
  });
  return withoutOverlaps(found);
}

/** A word may differ at the cost of one error; a figure at no cost at all. */
function cost(token: Token | undefined): number {
  return token?.isFigure ? Number.POSITIVE_INFINITY : 1;
}

function costUpTo(quote: readonly Token[], row: number): number {
  return quote.slice(0, row).some(({ isFigure }) => isFigure) ? Number.POSITIVE_INFINITY : row;
}

function step(cell: Cell | undefined, more: number): Cell {
  return { errors: (cell?.errors ?? Number.POSITIVE_INFINITY) + more, from: cell?.from ?? 0 };
}

function least(cells: readonly Cell[]): Cell {
  return cells.reduce((best, cell) => (cell.errors < best.errors ? cell : best));
}

function withoutOverlaps(found: readonly Alignment[]): Alignment[] {
  const kept: Alignment[] = [];
  for (const one of found.toSorted((a, b) => a.errors - b.errors || a.from - b.from))
    if (!kept.some((other) => other.from < one.to && one.from < other.to)) kept.push(one);
  return kept;
}
