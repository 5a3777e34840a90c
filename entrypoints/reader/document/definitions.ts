import { children, localName, queryWithin } from '../../dom/node.ts';
import type { CellAt, Cells } from './table.ts';

/** What makes a definition a text of its own. */
const SECTIONS = 'h1, h2, h3, h4, h5, h6, article, section, dl, table, p + p';
const MOST = 5_000;

/**
 * The terms and definitions of a `dl` as cells: terms head what is said of them, several terms or several definitions in a
 * row belong together. `null` for a list that is used to lay out texts.
 */
export function definitionCells(list: Element): Cells | null {
  if (queryWithin(list, SECTIONS)) return null;
  const cells = new Map<Element, CellAt>();
  let terms: Element[] = [];
  let row = -1;
  let isDefined = true;
  for (const element of partsOf(list)) {
    const isTerm = localName(element) === 'dt';
    if (isTerm && isDefined) {
      terms = [];
      row += 1;
    }
    if (isTerm) terms = [...terms, element];
    isDefined = !isTerm;
    if (isTerm || terms.length > 0) cells.set(element, { element, row, heads: isTerm ? [] : terms });
  }
  return cells.size > 0 && cells.size <= MOST ? cells : null;
}

/** The terms and definitions, also those in groups. */
function* partsOf(list: Element): Generator<Element> {
  for (const child of children(list)) {
    if (localName(child) === 'div') yield* [...children(child)].filter(isPart);
    else if (isPart(child)) yield child;
  }
}

function isPart(element: Element): boolean {
  return /^d[td]$/.test(localName(element));
}
