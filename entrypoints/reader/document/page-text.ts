import type { TextBlock } from '../../../lib/model.ts';
import { childNodes, children, localName, shadowRoot } from '../../dom/node.ts';
import { createBlockText, type Piece } from './block-text.ts';
import { DEEPEST, depths } from './depth.ts';
import { readRaised } from './raised.ts';
import { isSkipped, parentInFlow, type Rendering, renderingOf, textUpTo } from './rendering.ts';

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
/** A text may hold as much white space beyond the room as most pages are long; a longer one is not looked at. */
const ROOM_FOR_SPACE = 100_000;
/** Units of raised text that are looked at: a footnote's mark, with the white space of its source. */
const LONGEST_RAISED = 1_000;

/**
 * The visible text below `roots`, none of which lies within another, block by block in the order it is rendered. Reads
 * styles but no geometry and writes nothing. Open shadow roots and slots are read; frames are not, nor what CSS
 * generates. `nextId` numbers the blocks, `room` caps the text. Goes down without recursion: a page can nest its
 * elements deeper than a stack is.
 */
export function readText(roots: readonly Element[], nextId: () => number, room = READ_LIMIT): Reading {
  const blocks: ReadBlock[] = [];
  const hidden: Element[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const passedOver = new WeakSet<Node>();
  const current = createBlockText();
  const open: Open[] = [];
  /** How deep the root lies that is being read. */
  let depth = 0;
  let length = 0;
  let complete = true;

  function flush({ container, role }: Place): void {
    const { text, pieces } = current.take();
    if (text === '' || !complete) return;
    length += text.length;
    blocks.push({ id: nextId(), role, text, pieces, container, passedOver });
  }

  function addText(text: Text, { rendering }: Place): void {
    if (!rendering.visible) {
      passedOver.add(text);
      return;
    }
    complete = length + text.length <= room + ROOM_FOR_SPACE;
    if (complete) current.add(text, text.data.includes('\n') && rendering.keepsBreaks());
    complete &&= length + current.length() <= room;
  }

  function enter(element: Element, above: Place): void {
    const isRead = depth + open.length <= DEEPEST && !isSkipped(element);
    const rendering = isRead ? renderingOf(element) : null;
    if (!rendering) {
      if (isRead) hidden.push(element);
      passedOver.add(element);
      return;
    }
    if (!rendering.visible && above.rendering.visible) hidden.push(element);
    if (localName(element) === 'br' || rendering.flow === 'cell') current.gap('\n');
    if (rendering.flow === 'block') {
      flush(above);
      const inside = { container: element, role: roleOf(element) ?? above.role, rendering };
      goInto(element, inside, () => flush(inside));
      return;
    }
    enterInline(element, { ...above, rendering });
  }

  function enterInline(element: Element, place: Place): void {
    const { raised, flow } = place.rendering;
    const manner = raised ? readRaised(textUpTo(element, LONGEST_RAISED), current.lastCharacter()) : 'join';
    if (manner === 'omit') {
      passedOver.add(element);
      return;
    }
    if (manner === 'apart') current.gap(' ');
    goInto(element, place, () => {
      if (manner === 'apart') current.gap(' ');
      if (flow === 'cell') current.gap('\n');
    });
  }

  function goInto(element: Element, place: Place, leave: () => void): void {
    const tree = shadowRoot(element);
    if (tree) shadowRoots.push(tree);
    open.push({ left: childrenInFlow(element)[Symbol.iterator](), place, leave });
  }

  function readOpen(): void {
    for (let inner = open.at(-1); inner; inner = open.at(-1)) {
      const { value: child, done } = inner.left.next();
      if (done || !complete) {
        open.pop();
        inner.leave();
      } else if (child instanceof Element) enter(child, inner.place);
      else if (child instanceof Text) addText(child, inner.place);
    }
  }

  const depthOf = depths();
  const placeOf = createPlaces(depthOf);
  for (const root of roots) {
    if (!complete) break;
    const place = placeOf(root);
    if (place) {
      depth = depthOf(root);
      goInto(root, place, () => flush(place));
      readOpen();
    } else if (!isSkipped(root) && !renderingOf(root)) {
      hidden.push(root);
    }
  }
  return { blocks, hidden, shadowRoots, length, complete };
}

/** An element that is being read: what is left of it, and what is to be done behind its end. */
type Open = { readonly left: Iterator<Node>; readonly place: Place; readonly leave: () => void };

/** Where text stands: what it belongs to and how it is rendered. */
type Place = { readonly container: Element; readonly role: TextBlock['role']; readonly rendering: Rendering };

/** Finds the place of a root, `null` when it or something above it keeps it from being read; remembers what is above. */
function createPlaces(depthOf: (node: Node) => number): (root: Element) => Place | null {
  const known = new Map<Element, Place | null>();
  return (root) => {
    if (depthOf(root) > DEEPEST) return null;
    const passed: Element[] = [];
    let at: Element | null = root;
    for (; at && !known.has(at); at = parentInFlow(at)) passed.push(at);
    let place = at ? (known.get(at) ?? null) : undefined;
    for (const one of passed.reverse()) {
      const rendering = place === null || isSkipped(one) ? null : renderingOf(one);
      place = rendering && { container: one, role: roleOf(one) ?? place?.role ?? 'text', rendering };
      known.set(one, place);
    }
    return place ?? null;
  };
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
