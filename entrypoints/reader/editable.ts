import { body, designMode, documentElement } from '../dom/document.ts';
import { isContentEditable } from '../dom/node.ts';

/** Whether the whole document is being written, not read: an editor, which is left alone. */
export function isEditable(document: Document): boolean {
  if (designMode(document) === 'on') return true;
  return [documentElement(document), body(document)].some(
    (one) => one instanceof HTMLElement && isContentEditable(one),
  );
}
