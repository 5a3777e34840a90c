import {
  assignedSlot,
  children,
  getAttribute,
  isElement,
  localName,
  parentElement,
  parentNode,
} from '../../dom/node.ts';
import { isOwnHost } from '../own-host.ts';
import { isProse } from './prose.ts';
import { textUpTo } from './some-text.ts';

/** How an element takes part in the page's text. Reads computed styles, never geometry: no layout is forced. */

/** Not prose, or not the page's own words: scripts, embedded media, code, form fields, ruby readings, withdrawn text. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option datalist code kbd samp svg math iframe object embed ' +
    'canvas video audio progress meter rt rtc rp del s strike'
  ).split(' '),
);
/** Raised or lowered by what they mean, whatever a style sheet makes of them. */
const SCRIPTS = new Set(['sup', 'sub']);

/** Inline tags that a page floats to draw an initial ("<span class=cap>1</span>2,000"): they stay part of their word. */
const INITIALS = new Set(['span', 'b', 'strong', 'em', 'i']);

/** `apart`: taken out of the flow of what is around it, by `float` or `position`. */
export type Flow = 'block' | 'apart' | 'inline';

export type Rendering = {
  readonly flow: Flow;
  /** `visibility`; a descendant may set it back. */
  readonly visible: boolean;
  /** Set above or below the line, for what it means or by the one style that is made for it. */
  readonly raised: boolean;
  /** Below the line, of what is raised. */
  readonly low: boolean;
  /** For what few elements are asked for. */
  readonly style: CSSStyleDeclaration;
};

/** Whether the text below `element` is left out whatever its style. */
export function isSkipped(element: Element): boolean {
  const name = localName(element);
  if (SKIPPED.has(name) || isOwnHost(element) || (name === 'pre' && !isProse(element))) return true;
  const editable = getAttribute(element, 'contenteditable');
  return (editable !== null && editable.toLowerCase() !== 'false') || getAttribute(element, 'role') === 'textbox';
}

/**
 * How `element` is rendered, or `null` when it is not: `display: none`, hidden until found, transparent, clipped away for
 * sight.
 * Every computed value asked for costs, and this runs for each element of a page: inline ones are asked for three.
 */
export function renderingOf(element: Element): Rendering | null {
  const parent = parentElement(element);
  return renderingWithin(element, parent !== null && localName(parent) === 'details' && !isOpen(parent));
}

/** The same of a child of closed details, or of anything else. */
export function renderingWithin(element: Element, isInClosed: boolean): Rendering | null {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === '' || display === 'none' || display === 'ruby-text') return null;
  const flow = flowOf(element, style, display);
  if (flow === 'apart' && isClippedAway(style)) return null;
  if (flow !== 'inline' && (style.opacity === '0' || style.contentVisibility === 'hidden')) return null;
  if (isInClosed && isCovered(element)) return null;
  const isScript = SCRIPTS.has(localName(element));
  const aligned = isScript || flow !== 'inline' ? '' : style.verticalAlign;
  return {
    flow: isScript ? 'inline' : flow,
    visible: style.visibility === 'visible',
    raised: isScript || aligned === 'super' || aligned === 'sub',
    low: aligned === 'sub' || localName(element) === 'sub',
    style,
  };
}

/** Whether line breaks of the source are rendered: `white-space: pre-line` and its kind. */
export function keepsBreaks({ style }: Rendering): boolean {
  return /^(pre|break-spaces)/.test(style.whiteSpace);
}

/** Whether `element` stands apart from the text before and after it. */
export function startsBlock(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.display !== '' && style.display !== 'none' && flowOf(element, style, style.display) !== 'inline';
}

/** The element above in what is rendered: a slot for what is slotted, the host for a shadow root's own children. */
export function parentInFlow(node: Node): Element | null {
  const slot = assignedSlot(node);
  if (slot) return slot;
  const parent = parentNode(node);
  if (!parent || isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

function flowOf(element: Element, style: CSSStyleDeclaration, display: string): Flow {
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return 'inline';
  // rows and cells that are taken out of the flow are no rows and cells any more
  if (display.startsWith('table-')) return 'block';
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') return 'apart';
  if (style.float === 'none') return 'block';
  return INITIALS.has(localName(element)) && textUpTo(element, 4).length <= 3 ? 'inline' : 'apart';
}

/** The usual ways to show text to screen readers only. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip) || /^inset\((50|100)%\)$/.test(style.clipPath)
  );
}

function isOpen(details: Element): boolean {
  return !(details instanceof HTMLDetailsElement) || details.open;
}

/** Closed details keep `display: block` within; only their first summary shows. */
function isCovered(element: Element): boolean {
  const parent = parentElement(element);
  return parent !== null && element !== [...children(parent)].find((child) => localName(child) === 'summary');
}
