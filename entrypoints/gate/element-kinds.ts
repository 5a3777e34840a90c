import { localName } from '../dom/node.ts';

/**
 * What the text of a page has at an element: nothing, a gap, a table with its own gaps, or nothing but what is in it.
 * `undefined`: that is to be looked at.
 */
export type Kind = 'unread' | 'gap' | 'table' | 'plain';

const list = (names: string): readonly string[] => names.split(' ');

/** What the reader skips: see `entrypoints/reader/document/rendering.ts`; preformatted prose is read. */
const UNREAD = list(
  'script style noscript template textarea input select option datalist code kbd samp svg math iframe object embed ' +
    'canvas video audio progress meter rt rtc rp del s strike',
);
/** Elements that set apart the words of one block. */
const GAPS = list('br td th');

/**
 * Names of elements that are nothing to the gate and can have no shadow root: their text stands as it is. Frequent ones
 * come first, as the browser compares them in this order.
 */
const PLAIN = list(
  'a li i b em strong sup sub small ul ol dl dt dd tr td th tbody thead tfoot caption col colgroup img picture source figure figcaption ' +
    'link meta title head html base button label form fieldset legend u mark q cite abbr acronym dfn time var bdi bdo ins ' +
    'font big center tt wbr ruby rb address hgroup details summary dialog menu path g use circle rect line polygon hr pre',
);

/** All other elements, and cells that lie in no table. */
export const SPECIAL = `:not(${PLAIN.join()}),:is(td,th):not(table *)`;

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...PLAIN.map((name) => [name, 'plain'] as const),
  ...UNREAD.map((name) => [name, 'unread'] as const),
  ...GAPS.map((name) => [name, 'gap'] as const),
  ['table', 'table'],
]);

export function kindOf(element: Element): Kind | undefined {
  return KINDS.get(localName(element));
}
