import { documentElement, querySelectorAll } from '../dom/document.ts';
import { append, getRootNode, matches, parentElement, shadowRoot } from '../dom/node.ts';
import { closestComposed } from '../reader/composed.ts';

export type Layer = Element | ShadowRoot;

/** What makes the rest of the page inert, or closes upon a press outside of it. */
const LAYERS = 'dialog:modal, :fullscreen, [popover]:not([popover="manual" i]):popover-open';

/** A page's own modal dialog: the page keeps the focus in it, and screen readers read nothing else. */
const OWN_DIALOG = '[aria-modal="true"]';

/** Elements that show no children. */
const CHILDLESS = 'video, audio, iframe, img, canvas, embed, object, svg, math, input, textarea, select';

/**
 * Where a card for `range` may stand, the likeliest first: in what the place itself is in, then in the other layers,
 * the later before the earlier, then in the page. The order of the top layer cannot be asked for, so whether a card can
 * be used in one of them has to be tried.
 */
export function layersFor(range: Range, document: Document): readonly Layer[] {
  const around = ancestors(range.startContainer, `${LAYERS}, ${OWN_DIALOG}`);
  const others = [...querySelectorAll(document, LAYERS)].reverse();
  const found = [...new Set([...around, ...others])].filter((layer) => !matches(layer, CHILDLESS));
  // What stands beside an open shadow root is shown only where that has a slot for it.
  return [...found.map((layer) => shadowRoot(layer) ?? layer), documentElement(document)];
}

/** Elements at or above `node` that match, the nearest first. */
function ancestors(node: Node, selector: string): readonly Element[] {
  const found: Element[] = [];
  for (let at = closestComposed(node, selector); at; at = above(at, selector)) found.push(at);
  return found;
}

function above(element: Element, selector: string): Element | null {
  const root = getRootNode(element);
  const parent = parentElement(element) ?? (root instanceof ShadowRoot ? root.host : null);
  return parent && closestComposed(parent, selector);
}

/** Puts `node` last into a layer. */
export function appendTo(layer: Layer, node: Node): void {
  if (layer instanceof Element) append(layer, node);
  else layer.append(node);
}
