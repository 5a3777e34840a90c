import { createElement } from '../dom/document.ts';

/** The hosts of our own cards, known by identity: a page can register, copy or style a name. */
const hosts = new WeakSet<Node>();

/** A new host: a plain `div`, since the closed root of a custom element belongs to whoever registers its name. */
export function createHost(document: Document): HTMLElement {
  const host = createElement(document, 'div');
  hosts.add(host);
  return host;
}

/** Whether `node` is the host of a card, open or closed, made in this world. */
export function isOwnHost(node: Node): boolean {
  return hosts.has(node);
}
