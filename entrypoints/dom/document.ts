import { getter, method } from './native.ts';

/** Members of documents, each under its own name: `title(document)` for `document.title`. */

const DOCUMENT = Document.prototype;
const XHTML = 'http://www.w3.org/1999/xhtml';
const createElementNS = method(DOCUMENT, 'createElementNS') as (of: Document, space: string, name: string) => Element;

/** An HTML element, in XML documents too, where `createElement` makes one without style, focus or popover. */
export const createElement = (of: Document, name: string): HTMLElement =>
  createElementNS(of, XHTML, name) as HTMLElement;

export const activeElement = getter(DOCUMENT, 'activeElement');
export const body = getter(DOCUMENT, 'body');
export const caretPositionFromPoint = method(DOCUMENT, 'caretPositionFromPoint');
export const contentType = getter(DOCUMENT, 'contentType');
export const createTreeWalker = method(DOCUMENT, 'createTreeWalker');
export const documentElement = getter(DOCUMENT, 'documentElement');
export const designMode = getter(DOCUMENT, 'designMode');
export const elementFromPoint = method(DOCUMENT, 'elementFromPoint');
export const elementsFromPoint = method(DOCUMENT, 'elementsFromPoint');
export const execCommand = (of: Document, command: string): boolean => DOCUMENT.execCommand.call(of, command);
export const getSelection = method(DOCUMENT, 'getSelection');
export const hasFocus = method(DOCUMENT, 'hasFocus');
export const title = getter(DOCUMENT, 'title');
export const querySelector = method(DOCUMENT, 'querySelector') as (of: Document, selector: string) => Element | null;
export const querySelectorAll = method(DOCUMENT, 'querySelectorAll') as (
  of: Document,
  selector: string,
) => NodeListOf<Element>;
