import { createTreeWalker } from '../../dom/document.ts';
import { assignedSlot, children, getAttribute, localName, parentElement, parentNode } from '../../dom/node.ts';
import { isOwnHost } from '../own-host.ts';

/** How an element takes part in the page's text. Reads computed styles, never geometry: no layout is forced. */

/** Not prose, or not the page's own words: scripts, embedded media, code, form fields, ruby readings, withdrawn text. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option datalist code pre kbd samp svg math iframe object embed ' +
    'canvas video audio progress meter rt rp del s strike'
  ).split(' '),
);

/** Inline tags that a page floats to draw an initial ("<span class=cap>1</span>2,000"): they stay part of their word. */
const INITIALS = new Set(['span', 'b', 'strong', 'em', 'i']);

/** How many nodes of an element are looked at to tell whether its text is short. */
const FIRST_NODES = 200;

export type Flow = 'block' | 'cell' | 'inline';

export type Rendering = {
  readonly flow: Flow;
  /** `visibility`; a descendant may set it back. */
  readonly visible: boolean;
  /** Whether line breaks of the source are rendered. */
  readonly keepsBreaks: () => boolean;
  readonly raised: boolean;
};

/** Whether the text below `element` is left out whatever its style. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(localName(element)) || isOwnHost(element)) return true;
  const editable = getAttribute(element, 'contenteditable');
  return (editable !== null && editable.toLowerCase() !== 'false') || getAttribute(element, 'role') === 'textbox';
}

/**
 * How `element` is rendered, or `null` when it is not: `display: none`, hidden until found, clipped away for sight.
 * Every computed value asked for costs, and this runs for each element of a page: inline ones are asked for three.
 */
export function renderingOf(element: Element): Rendering | null {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === '' || display === 'none') return null;
  const flow = flowOf(element, style, display);
  if (flow !== 'inline' && (isClippedAway(style) || style.contentVisibility === 'hidden')) return null;
  if (isInClosedDetails(element)) return null;
  return {
    flow,
    visible: style.visibility === 'visible',
    keepsBreaks: () => /^(pre|break-spaces)/.test(style.whiteSpace),
    raised: display === 'inline' && /^(super|sub)$/.test(style.verticalAlign),
  };
}

/** Whether `element` stands apart from the text before and after it. */
export function startsBlock(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.display !== '' && style.display !== 'none' && flowOf(element, style, style.display) === 'block';
}

/** The element above in what is rendered: a slot for what is slotted, the host for a shadow root's own children. */
export function parentInFlow(node: Node): Element | null {
  const slot = assignedSlot(node);
  if (slot) return slot;
  const parent = parentNode(node);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

function flowOf(element: Element, style: CSSStyleDeclaration, display: string): Flow {
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display === 'table-cell') return 'cell';
  const isInitial = style.float !== 'none' && INITIALS.has(localName(element)) && textUpTo(element, 4).length <= 3;
  return isInitial ? 'inline' : 'block';
}

/**
 * The beginning of an element's text, `most` units of it at most and that of its first nodes: enough to tell what is short,
 * and no more however much lies within.
 */
export function textUpTo(element: Element, most: number): string {
  const walker = createTreeWalker(document, element, NodeFilter.SHOW_ALL);
  let text = '';
  for (let nodes = 0; text.length < most && nodes < FIRST_NODES; nodes += 1) {
    const node = walker.nextNode();
    if (!node) break;
    if (node instanceof Text) text += node.data.slice(0, most);
  }
  return text.slice(0, most);
}

/** The usual ways to show text to screen readers only. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip) || /^inset\((50|100)%\)$/.test(style.clipPath)
  );
}

/** Closed details keep `display: block` within; only their first summary shows. */
function isInClosedDetails(element: Element): boolean {
  const parent = parentElement(element);
  if (!(parent instanceof HTMLDetailsElement) || parent.open) return false;
  return element !== summaryOf(parent);
}

function summaryOf(details: HTMLDetailsElement): Element | undefined {
  return [...children(details)].find((child) => localName(child) === 'summary');
}
