import { closest, firstChild, getAttribute, localName, nextSibling, queryWithin } from '../../dom/node.ts';
import type { Named } from './named.ts';
import { parentInFlow, type Rendering } from './rendering.ts';
import { textUpTo } from './some-text.ts';

/**
 * What stands beside a page's text: navigation and lists of links, boxes, advertisements, tooltips, and what is taken out
 * of the flow of a sentence. Names of classes are the page's own word and are believed for short boxes only.
 */

/** `links`: nothing within is a part of the text. `box`: may hold a table of its own. */
export type Beside = 'links' | 'box';

const LINKS = /^(?:nav|menu)$/;
const LINK_ROLES = /^(?:navigation|menu|menubar|toolbar|tablist|search|directory)$/;
const BOXES = /^(?:aside|dialog)$/;
const BOX_ROLES = /^(?:complementary|dialog|alertdialog|tooltip|contentinfo|doc-tip|doc-pullquote)$/;

/** Words of class names and ids, or two in a row, by which sites in any language name these boxes. */
const NAMES = new Set(
  (
    'ad ads adsbygoogle advert adverts advertisement advertising advertorial anzeige werbung publicite publicidad pubblicita ' +
    'reklama reklame sponsor sponsored promo promotion promoted newsletter newsletters subscribe signup related recommended ' +
    'recommendation recommendations recirc recirculation outbrain taboola trending verwandt relacionado relacionados ' +
    'relacionadas read-also read-more read-next see-also lire-aussi leer-tambien leia-tambem chitayte-takzhe citajte-tez ' +
    'lesen-auch more-stories more-news more-from most-read most-popular most-viewed tooltip tooltips share sharing social ' +
    'breadcrumb breadcrumbs cookie cookies consent pullquote pullquotes sidebar'
  ).split(' '),
);
/** Rules out most names in one look: a beginning of each of the above. */
const POSSIBLE =
  /ad|anze|werb|publi|pubbli|rekl|spons|promo|news|subs|sign|rel|reco|reci|outb|tabo|trend|verw|read|see|lire|leer|leia|chit|cita|lesen|more|most|tool|shar|soci|brea|cook|cons|pull|side/i;
/** Beside one of these a name says what something is not, or what else it has. */
const OTHERWISE = new Set([
  'no',
  'not',
  'without',
  'with',
  'has',
  'is',
  'free',
  'hide',
  'hidden',
  'content',
  'body',
  'article',
]);
/** Longer than any of these boxes, in UTF-16 units. */
const LONGEST_BOX = 1_200;
const LONGEST_CUT_IN = 600;
/** So many nodes beside an element tell whether it stands among words or paragraphs. */
const FIRST_CHILDREN = 20;
/** Names are cut here: pages may give them any length. */
const LONGEST_NAME = 300;
const NAMING = ['class', 'id'];
/** Elements that are the text, or a part of a table, whatever they are called. */
const UNNAMED = /^(?:html|body|main|h[1-6]|table|thead|tbody|tfoot|tr|t[dh]|d[lt])$/;
const MAIN = 'h1, main, [role=main], [itemprop=articleBody]';

/** Elements whose children are words of a sentence. */
const OF_SENTENCES =
  /^(?:p|h[1-6]|span|a|b|i|em|strong|small|mark|u|q|cite|abbr|label|font|time|dt|figcaption|caption)$/;

/** What an element that stands apart is beside the text, by itself; `null` for what is none of it. */
export function besideOf({ element, name, role }: Named, rendering: Rendering): Beside | null {
  if (LINKS.test(name) || (role !== null && LINK_ROLES.test(role))) return 'links';
  if (BOXES.test(name) || (role !== null && BOX_ROLES.test(role)) || getAttribute(element, 'popover') !== null)
    return 'box';
  if (name === 'footer') return closest(element, 'article, main, blockquote, figure, section') ? null : 'box';
  if (!UNNAMED.test(name) && isNamed(element) && holdsNoText(element, LONGEST_BOX)) return 'box';
  if (rendering.flow !== 'apart') return null;
  return isAmidSentence(element) || (isAmidParagraphs(element) && holdsNoText(element, LONGEST_CUT_IN)) ? 'box' : null;
}

/** Whether an element stands within a sentence: beside words, or as one of them. */
function isAmidSentence(element: Element): boolean {
  const parent = parentInFlow(element);
  if (!parent) return false;
  return (
    OF_SENTENCES.test(localName(parent)) || hasAmongFirst(parent, (node) => node instanceof Text && !isBlank(node))
  );
}

/** Whether it is one of several children of a text of paragraphs. */
function isAmidParagraphs(element: Element): boolean {
  const parent = parentInFlow(element);
  return (
    parent !== null &&
    hasAmongFirst(parent, (node) => node !== element && node instanceof Element && localName(node) === 'p')
  );
}

function hasAmongFirst(parent: Element, is: (node: Node) => boolean): boolean {
  let node = firstChild(parent);
  for (let seen = 0; node && seen < FIRST_CHILDREN; seen += 1) {
    if (is(node)) return true;
    node = nextSibling(node);
  }
  return false;
}

function isBlank({ data }: Text): boolean {
  return data.trim() === '';
}

function isNamed(element: Element): boolean {
  return NAMING.some((attribute) => {
    const names = getAttribute(element, attribute);
    return (
      names !== null && names !== '' && POSSIBLE.test(names) && names.slice(0, LONGEST_NAME).split(/\s+/).some(isName)
    );
  });
}

/** Takes "moreStories" and "Related_box__x7" apart into their words. */
function isName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => OTHERWISE.has(word))) return false;
  return words.some((word, at) => NAMES.has(word) || NAMES.has(`${word}-${words[at + 1]}`));
}

function holdsNoText(element: Element, longest: number): boolean {
  return textUpTo(element, 2 * longest).replace(/\s+/g, ' ').length <= longest && !queryWithin(element, MAIN);
}
