import { getter, method } from './native.ts';

/** Members of nodes and elements, each under its own name: `parentNode(node)` for `node.parentNode`. */

const NODE = Node.prototype;
const ELEMENT = Element.prototype;
const { ELEMENT_NODE, TEXT_NODE, CDATA_SECTION_NODE } = Node;

export const baseURI = getter(NODE, 'baseURI');
export const childNodes = getter(NODE, 'childNodes');
export const contains = method(NODE, 'contains');
export const firstChild = getter(NODE, 'firstChild');
export const getRootNode = method(NODE, 'getRootNode');
export const hasChildNodes = method(NODE, 'hasChildNodes');
export const isConnected = getter(NODE, 'isConnected');
export const nextSibling = getter(NODE, 'nextSibling');
const nodeType = getter(NODE, 'nodeType');
export const parentElement = getter(NODE, 'parentElement');
export const parentNode = getter(NODE, 'parentNode');
export const previousSibling = getter(NODE, 'previousSibling');
export const textContent = getter(NODE, 'textContent');

/** What a walk asks of each node: many times as fast as `instanceof`, which goes through the prototypes of each. */
export const isElement = (of: Node): of is Element => nodeType(of) === ELEMENT_NODE;
/** A text, or a part of one that XML sets apart as characters alone. */
export function isText(of: Node): of is Text {
  const type = nodeType(of);
  return type === TEXT_NODE || type === CDATA_SECTION_NODE;
}

export const append = method(ELEMENT, 'append') as (of: Element, node: Node) => void;
export const children = getter(ELEMENT, 'children');
export const closest = method(ELEMENT, 'closest') as (of: Element, selector: string) => Element | null;
export const currentCSSZoom = getter(ELEMENT, 'currentCSSZoom');
export const getAttribute = method(ELEMENT, 'getAttribute') as (of: Element, name: string) => string | null;
export const localName = getter(ELEMENT, 'localName');
export const matches = method(ELEMENT, 'matches') as (of: Element, selector: string) => boolean;
export const queryAllWithin = method(ELEMENT, 'querySelectorAll') as (
  of: Element,
  selector: string,
) => NodeListOf<Element>;
export const queryWithin = method(ELEMENT, 'querySelector') as (of: Element, selector: string) => Element | null;
export const scrollIntoView = method(ELEMENT, 'scrollIntoView');
export const shadowRoot = getter(ELEMENT, 'shadowRoot');

const elementSlot = getter(ELEMENT, 'assignedSlot');

/** The slot of an element or a text; `null` for what takes none. */
export function assignedSlot(of: Node): HTMLSlotElement | null {
  if (isElement(of)) return elementSlot(of);
  return isText(of) ? of.assignedSlot : null;
}

export const focus = method(HTMLElement.prototype, 'focus');
export const isContentEditable = getter(HTMLElement.prototype, 'isContentEditable');

export const addEventListener = method(EventTarget.prototype, 'addEventListener');
export const dispatchEvent = method(EventTarget.prototype, 'dispatchEvent');
export const remove = method(ELEMENT, 'remove');
