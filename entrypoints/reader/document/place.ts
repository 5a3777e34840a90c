import { getAttribute, localName } from '../../dom/node.ts';
import { type Beside, besideOf } from './beside.ts';
import { type Named, namedOf } from './named.ts';
import { ownLanguage } from './part-language.ts';
import { hasCutLines } from './prose.ts';
import type { Rendering } from './rendering.ts';
import { type Kind, kindOf } from './role.ts';
import { type CellAt, type Cells, cellsOf } from './table.ts';

/** Where text stands: in which box, and how it is rendered there. */
export type Place = {
  readonly box: Box;
  readonly rendering: Rendering;
  /** Of its nearest element that names one. */
  readonly language: string | null;
  /** Within a link to another page. */
  readonly isLink: boolean;
  /** Its digits are raised signs of their number or unit. */
  readonly isRaised: boolean;
};

/** An element that stands apart from the text before and behind it, and what it is on its page. */
export type Box = Kind & {
  readonly container: Element;
  /** How many lists it lies in. */
  readonly lists: number;
  readonly beside: Beside | null;
  /** Of the table around it, and its own place there. */
  readonly cells: Cells | null;
  readonly cell: CellAt | null;
  /** Its lines were cut to one width by hand. */
  readonly isCut: boolean;
};

/** The place of what stands right in an element, which stands in `above`: `null` for the topmost. */
export function placeWithin(element: Element, rendering: Rendering, above: Place | null): Place {
  const name = localName(element);
  const language = ownLanguage(element) ?? above?.language ?? null;
  const isLink = above?.isLink === true || (name === 'a' && isLinkAway(element));
  const isInline = above !== null && rendering.flow === 'inline';
  const box = isInline ? above.box : boxOf(namedOf(element), rendering, above);
  return { box, rendering, language, isLink, isRaised: isInline && above.isRaised };
}

function boxOf(named: Named, rendering: Rendering, place: Place | null): Box {
  const { element, name } = named;
  const above = place?.box;
  const beside = above?.beside === 'links' ? 'links' : (besideOf(named, rendering) ?? above?.beside ?? null);
  const lists = (above?.lists ?? 0) + (isList(named) ? 1 : 0);
  const own = beside === 'links' ? null : cellsOf(named);
  const cells = own ?? above?.cells ?? null;
  const cell = own ? null : (cells?.get(element) ?? above?.cell ?? null);
  const { role, level } = kindWithin(named, { above, beside, cell, lists });
  const isCut = name === 'pre' ? hasCutLines(element) : above?.isCut === true;
  return { container: element, role, level, lists, beside, cells, cell, isCut };
}

type Around = Pick<Box, 'beside' | 'cell' | 'lists'> & { readonly above: Box | undefined };

const CELL: Kind = { role: 'cell', level: null };
const ASIDE: Kind = { role: 'aside', level: null };
const TEXT: Kind = { role: 'text', level: null };

function kindWithin(named: Named, { above, beside, cell, lists }: Around): Kind {
  // a caption, a quote or a heading within a cell is a part of that cell
  if (cell) return CELL;
  const own = kindOf(named, lists);
  if (own?.role === 'title') return own;
  if (beside) return own?.role === 'caption' ? own : ASIDE;
  return own ?? above ?? TEXT;
}

function isList({ name, role }: Named): boolean {
  return name === 'ul' || name === 'ol' || role === 'list';
}

/** Links to places of the page itself are notes and tables of contents. */
function isLinkAway(element: Element): boolean {
  const address = getAttribute(element, 'href');
  return address !== null && !/^\s*#/.test(address);
}
