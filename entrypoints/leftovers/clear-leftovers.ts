import { closedRoot } from '../dom/closed-root.ts';
import { querySelectorAll } from '../dom/document.ts';
import { method } from '../dom/native.ts';
import { dispatchEvent, remove } from '../dom/node.ts';
import { SUCCESSOR } from '../dom/orphan.ts';
import { HIGHLIGHTS } from '../reader/highlighter.ts';

const findIn = method(DocumentFragment.prototype, 'querySelector') as (of: ShadowRoot, selector: string) => unknown;

/**
 * Takes away what an earlier version of the extension left in a document: tells its scripts to leave, where the browser
 * still runs them, and removes marks and an open card, where it does not. A card is known by what is in its closed root,
 * which only extensions can open; a page that imitates one loses its own imitation.
 */
export function clearLeftovers(document: Document): void {
  dispatchEvent(document, new Event(SUCCESSOR));
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
  for (const host of querySelectorAll(document, '[popover]')) {
    const root = host instanceof HTMLElement ? closedRoot(host) : null;
    if (root && findIn(root, '.panel .cf-card')) remove(host);
  }
}
