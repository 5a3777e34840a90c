import type { TextBlock } from '../../lib/model.ts';
import { childNodes, children, localName, shadowRoot, textContent } from '../dom/node.ts';
import { createBlockText, type Piece } from './block-text.ts';
import { readRaised } from './raised.ts';
import { isSkipped, parentInFlow, type Rendering, renderingOf, startsBlock } from './rendering.ts';

/** A block and where its characters live. */
export type ReadBlock = TextBlock & {
  readonly pieces: readonly Piece[];
  /** The nearest element that stands apart: what is read again when the text within changes. */
  readonly container: Element;
  /** Nodes that were passed over while reading: text below them was never part of a block. */
  readonly passedOver: WeakSet<Node>;
};

export type Reading = {
  readonly blocks: readonly ReadBlock[];
  /** Topmost elements that are not rendered now and may come to be. */
  readonly hidden: readonly Element[];
  /** Open shadow roots met on the way: each has to be watched for itself. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Text units read. */
  readonly length: number;
  /** `false` when `room` ran out: what follows was not read. */
  readonly complete: boolean;
};

/** How much of one page is read, in UTF-16 units: some 300,000 words, more than any article and most books. */
export const READ_LIMIT = 2_000_000;

/**
 * The visible text below `root`, block by block in the order it is rendered. Reads styles but no geometry and writes
 * nothing. Open shadow roots and slots are read; frames are not, nor what CSS generates.
 * `nextId` numbers the blocks, `room` caps the text.
 */
export function readText(root: Element, nextId: () => number, room = READ_LIMIT): Reading {
  const blocks: ReadBlock[] = [];
  const hidden: Element[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const passedOver = new WeakSet<Node>();
  const current = createBlockText();
  let length = 0;
  let complete = true;

  function flush(container: Element, role: TextBlock['role']): void {
    const { text, pieces } = current.take();
    if (text === '' || !complete) return;
    complete = length + text.length <= room;
    if (!complete) return;
    length += text.length;
    blocks.push({ id: nextId(), role, text, pieces, container, passedOver });
  }

  function visitElement(element: Element, above: Place): void {
    const rendering = isSkipped(element) ? null : renderingOf(element);
    if (!rendering) {
      if (!isSkipped(element)) hidden.push(element);
      passedOver.add(element);
      return;
    }
    if (!rendering.visible && above.rendering.visible) hidden.push(element);
    if (localName(element) === 'br' || rendering.flow === 'cell') current.gap('\n');
    if (rendering.flow !== 'block') {
      visitInline(element, { ...above, rendering });
      if (rendering.flow === 'cell') current.gap('\n');
      return;
    }
    flush(above.container, above.role);
    const inside = { container: element, role: roleOf(element) ?? above.role, rendering };
    visitChildren(element, inside);
    flush(inside.container, inside.role);
  }

  function visitInline(element: Element, place: Place): void {
    const manner = place.rendering.raised ? readRaised(textContent(element) ?? '', current.lastCharacter()) : 'join';
    if (manner === 'omit') {
      passedOver.add(element);
      return;
    }
    if (manner === 'apart') current.gap(' ');
    visitChildren(element, place);
    if (manner === 'apart') current.gap(' ');
  }

  function visitChildren(element: Element, place: Place): void {
    const tree = shadowRoot(element);
    if (tree) shadowRoots.push(tree);
    for (const child of childrenInFlow(element)) {
      if (!complete) return;
      if (child instanceof Element) visitElement(child, place);
      else if (!(child instanceof Text)) continue;
      else if (place.rendering.visible) current.add(child, child.data.includes('\n') && place.rendering.keepsBreaks());
      else passedOver.add(child);
    }
  }

  const place = placeOf(root);
  if (place) {
    visitChildren(root, place);
    flush(place.container, place.role);
  } else if (!isSkipped(root) && !renderingOf(root)) {
    hidden.push(root);
  }
  return { blocks, hidden, shadowRoots, length, complete };
}

/** The nearest element at or above `node` that stands apart; what has to be read again when `node` changes. */
export function containerOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node instanceof ShadowRoot ? node.host : parentInFlow(node);
  while (element && !startsBlock(element)) element = parentInFlow(element);
  return element;
}

/** Where text stands: what it belongs to and how it is rendered. */
type Place = { readonly container: Element; readonly role: TextBlock['role']; readonly rendering: Rendering };

/** `null` when `root` or something above it keeps it from being read. */
function placeOf(root: Element): Place | null {
  let role: TextBlock['role'] | undefined;
  for (let above: Element | null = root; above; above = parentInFlow(above)) {
    if (isSkipped(above) || !renderingOf(above)) return null;
    role ??= roleOf(above);
  }
  const rendering = renderingOf(root);
  return rendering && { container: root, role: role ?? 'text', rendering };
}

function roleOf(element: Element): TextBlock['role'] | undefined {
  if (localName(element) === 'h1') return 'title';
  return /^h[2-6]$/.test(localName(element)) ? 'heading' : undefined;
}

function childrenInFlow(element: Element): Iterable<Node> {
  const tree = shadowRoot(element);
  if (tree) return childNodes(tree);
  // Text right below closed details shows as little as their elements do, which know it themselves.
  if (element instanceof HTMLDetailsElement && !element.open) return children(element);
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return slotted.length > 0 ? slotted : childNodes(element);
}
