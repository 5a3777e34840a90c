import { mayBecomeHost } from '../../dom/late-roots.ts';
import { childNodes, children, localName, shadowRoot } from '../../dom/node.ts';
import type { Breaks } from './block-text.ts';
import { DEEPEST, depths } from './depth.ts';
import { mannerOf } from './manner.ts';
import { numbered, type ReadBlock } from './numbered.ts';
import { pageLanguage } from './part-language.ts';
import { type Place, placeWithin } from './place.ts';
import { createPlaces } from './places.ts';
import { isSkipped, keepsBreaks, renderingOf } from './rendering.ts';
import { createStream, type Stream } from './streams.ts';

export type Reading = {
  readonly blocks: readonly ReadBlock[];
  /** Topmost elements that are not rendered now and may come to be. */
  readonly hidden: readonly Element[];
  /** Open shadow roots met on the way: each has to be watched for itself. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Elements that may get an open shadow root yet. */
  readonly hosts: readonly Element[];
  /** Text units read. */
  readonly length: number;
  /** `false` when `room` ran out: what follows was not read. */
  readonly complete: boolean;
};

/** How much of one page is read, in UTF-16 units: some 300,000 words, more than any article and most books. */
export const READ_LIMIT = 2_000_000;
/** A text may hold as much white space beyond the room as most pages are long; a longer one is not looked at. */
const ROOM_FOR_SPACE = 100_000;

/**
 * The visible text below `roots`, none of which lies within another, block by block in the order it is rendered; what is
 * out of the flow of a text comes behind the block around it. Reads styles, and geometry of what may be a note's mark
 * alone, and writes nothing. Open shadow roots and slots are read; frames are not, nor what CSS generates. `nextId`
 * numbers the blocks, `room` caps the text. Goes down without recursion: a page can nest its elements deeper than a stack is.
 */
export function readText(roots: readonly Element[], nextId: () => number, room = READ_LIMIT): Reading {
  const page = pageLanguage(document);
  const hidden: Element[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const hosts: Element[] = [];
  const streams: [Stream, ...Stream[]] = [createStream(page)];
  const open: Open[] = [];
  /** How deep the root lies that is being read. */
  let depth = 0;
  let length = 0;
  let complete = true;

  const current = () => streams.at(-1) ?? streams[0];
  const flush = (place: Place) => current().flush(place, complete);

  function addText(text: Text, place: Place): void {
    const stream = current();
    if (!place.rendering.visible) {
      stream.passedOver.add(text);
      return;
    }
    complete = length + text.length <= room + ROOM_FOR_SPACE;
    if (!complete) return;
    const before = stream.text.length();
    stream.add(text, place, breaksOf(text, place), place.isRaised);
    length += stream.text.length() - before;
    complete = length <= room;
  }

  function enter(element: Element, above: Place): void {
    const isRead = depth + open.length <= DEEPEST && !isSkipped(element);
    const rendering = isRead ? renderingOf(element) : null;
    if (!rendering) {
      if (isRead) hidden.push(element);
      current().passedOver.add(element);
      return;
    }
    if (!rendering.visible && above.rendering.visible) hidden.push(element);
    if (localName(element) === 'br') current().text.gap('\n');
    const place = placeWithin(element, rendering, above);
    if (rendering.flow === 'inline') {
      enterInline(element, place);
    } else if (rendering.flow === 'apart') {
      enterApart(element, place);
    } else if (isCutIn(element, place, above)) {
      current().text.gap(' ');
      enterApart(element, place);
    } else {
      flush(above);
      goInto(element, place, () => flush(place));
    }
  }

  function enterInline(element: Element, place: Place): void {
    const stream = current();
    const manner = mannerOf(element, place.rendering, stream.text);
    if (manner === 'omit') {
      stream.passedOver.add(element);
      return;
    }
    if (manner === 'apart' || manner === 'part') stream.text.gap(' ');
    const inside = manner === 'sign' ? { ...place, isRaised: true } : place;
    goInto(element, inside, () => {
      if (manner === 'apart') stream.text.gap(' ');
    });
  }

  function enterApart(element: Element, place: Place): void {
    current().passedOver.add(element);
    const apart = createStream(page);
    streams.push(apart);
    goInto(element, place, () => {
      flush(place);
      streams.pop();
      current().wait(apart.blocks);
    });
  }

  /** Whether a picture or something beside the text stands in the middle of a sentence. */
  function isCutIn(element: Element, place: Place, above: Place): boolean {
    const isPart =
      place.box.beside === above.box.beside && place.box.role !== 'caption' && localName(element) !== 'figure';
    return !isPart && current().text.length() > 0;
  }

  function goInto(element: Element, place: Place, leave: () => void): void {
    const tree = shadowRoot(element);
    if (tree) shadowRoots.push(tree);
    else if (mayBecomeHost(element)) hosts.push(element);
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
  const placeOf = createPlaces(depthOf, (cover) => hidden.push(cover));
  for (const root of roots) {
    if (!complete) break;
    const place = placeOf(root);
    if (!place) continue;
    if (!place.rendering.visible) hidden.push(root);
    depth = depthOf(root);
    goInto(root, place, () => flush(place));
    readOpen();
  }
  const blocks = numbered(streams[0].blocks, nextId);
  return {
    blocks,
    hidden,
    shadowRoots,
    hosts,
    length: blocks.reduce((sum, { text }) => sum + text.length, 0),
    complete,
  };
}

/** An element that is being read: what is left of it, and what is to be done behind its end. */
type Open = { readonly left: Iterator<Node>; readonly place: Place; readonly leave: () => void };

function breaksOf({ data }: Text, { box, rendering }: Place): Breaks {
  if (!data.includes('\n')) return 'none';
  if (box.isCut) return 'empty';
  return keepsBreaks(rendering) ? 'all' : 'none';
}

function childrenInFlow(element: Element): Iterable<Node> {
  const tree = shadowRoot(element);
  if (tree) return childNodes(tree);
  // Text right below closed details shows as little as their elements do, which know it themselves.
  if (element instanceof HTMLDetailsElement && !element.open) return children(element);
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return slotted.length > 0 ? slotted : childNodes(element);
}
