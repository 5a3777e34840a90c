import { mayBecomeHost } from '../../dom/late-roots.ts';
import {
  children,
  firstChild,
  isElement,
  isText,
  localName,
  nextSibling,
  parentNode,
  previousSibling,
  shadowRoot,
} from '../../dom/node.ts';
import { atOnce, type Steps } from '../in-turns.ts';
import type { Breaks } from './block-text.ts';
import { DEEPEST, depths } from './depth.ts';
import { mannerOf } from './manner.ts';
import { numbered, type ReadBlock } from './numbered.ts';
import { pageLanguage } from './part-language.ts';
import { type Place, placeWithin } from './place.ts';
import { createPlaces } from './places.ts';
import { isSkipped, keepsBreaks, renderingWithin } from './rendering.ts';
import { createStream, type Stream } from './streams.ts';

export type Reading = {
  readonly blocks: readonly ReadBlock[];
  /** Topmost elements that are not rendered now and may come to be. */
  readonly hidden: readonly Element[];
  /** Elements that may get an open shadow root yet. */
  readonly hosts: readonly Element[];
  /** Elements of which the rest was lost, as they changed while they were read. */
  readonly torn: readonly Element[];
  /** Text units read. */
  readonly length: number;
  /** `false` when `room` ran out: what follows was not read. */
  readonly complete: boolean;
};

/** How much of one page is read, in UTF-16 units: some 300,000 words, more than any article and most books. */
export const READ_LIMIT = 2_000_000;
/** A text may hold as much white space beyond the room as most pages are long; a longer one is not looked at. */
const ROOM_FOR_SPACE = 100_000;

/** Nodes from one place where the work may be left to the next. */
const NODES = 50;

/** All at once: see `textSteps`. */
export function readText(...given: Parameters<typeof textSteps>): Reading {
  return atOnce(textSteps(...given));
}

/**
 * The visible text below `roots`, none of which lies within another, block by block in the order it is rendered; what is
 * out of the flow of a text comes behind the block around it. Reads styles, and geometry of what may be a note's mark
 * alone, and writes nothing. Open shadow roots and slots are read; frames are not, nor what CSS generates. `nextId`
 * numbers the blocks, `room` caps the text. Goes down without recursion: a page can nest its elements deeper than a stack is.
 * `onTree` gets each open shadow root before it is read, as it has to be watched for itself.
 * Stops every now and then; where the page changes in between, what it says of the change has to be read again, and what
 * is `torn`.
 */
export function* textSteps(
  roots: readonly Element[],
  nextId: () => number,
  room = READ_LIMIT,
  onTree: (tree: ShadowRoot) => void = () => undefined,
): Steps<Reading> {
  const page = pageLanguage(document);
  const hidden: Element[] = [];
  const hosts: Element[] = [];
  const torn: Element[] = [];
  const streams: [Stream, ...Stream[]] = [createStream(page)];
  const open: Open[] = [];
  /** How deep the root lies that is being read. */
  let depth = 0;
  let length = 0;
  let complete = true;
  let nodes = 0;

  const current = () => streams.at(-1) ?? streams[0];
  const flush = (place: Place) => current().flush(place, complete);

  function addText(text: Text, place: Place): void {
    const stream = current();
    if (!place.rendering.visible) {
      stream.passedOver.add(text);
      return;
    }
    const { data } = text;
    complete = length + data.length <= room + ROOM_FOR_SPACE;
    if (!complete) return;
    const before = stream.text.length();
    stream.add(text, data, place, breaksOf(data, place));
    length += stream.text.length() - before;
    complete = length <= room;
  }

  function enter(element: Element, above: Place, isInClosed: boolean): void {
    const isRead = depth + open.length <= DEEPEST && !isSkipped(element);
    const rendering = isRead ? renderingWithin(element, isInClosed) : null;
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
      goInto(element, place, 'block');
    }
  }

  function enterInline(element: Element, place: Place): void {
    const { text, passedOver } = current();
    const manner = mannerOf(element, place.rendering, text);
    if (manner === 'omit') {
      passedOver.add(element);
      return;
    }
    if (manner === 'apart' || manner === 'part') text.gap(' ');
    const inside = manner === 'sign' ? { ...place, isRaised: true } : place;
    goInto(element, inside, manner === 'apart' ? 'gap' : 'inline');
  }

  function enterApart(element: Element, place: Place): void {
    current().passedOver.add(element);
    streams.push(createStream(page));
    goInto(element, place, 'apart');
  }

  /** Whether a picture or something beside the text stands in the middle of a sentence. */
  function isCutIn(element: Element, place: Place, above: Place): boolean {
    if (current().text.length() === 0) return false;
    return place.box.beside !== above.box.beside || place.box.role === 'caption' || localName(element) === 'figure';
  }

  function goInto(element: Element, place: Place, as: Open['as']): void {
    const tree = shadowRoot(element);
    if (tree) onTree(tree);
    else if (mayBecomeHost(element)) hosts.push(element);
    open.push({ inFlow: childrenInFlow(element, tree), element, place, as });
  }

  function leave({ as, place }: Open): void {
    if (as === 'gap') current().text.gap(' ');
    if (as === 'block' || as === 'apart') flush(place);
    if (as === 'apart') {
      const apart = streams.pop();
      current().wait(apart?.blocks ?? []);
    }
  }

  /** Leaves the page to others. Where an element's next child is not where it was after that, the rest of it is lost. */
  function* pause(): Steps<void> {
    const before = open.map(({ inFlow: { next } }) => next && previousSibling(next));
    yield;
    for (const [at, { inFlow, element }] of open.entries()) {
      const { next, parent } = inFlow;
      if (!next || !parent || (parentNode(next) === parent && previousSibling(next) === before[at])) continue;
      torn.push(element);
      inFlow.next = null;
    }
  }

  function* readOpen(): Steps<void> {
    for (let inner = open.at(-1); inner; inner = open.at(-1)) {
      const { inFlow, place } = inner;
      const child = complete ? inFlow.next : null;
      if (!child) {
        open.pop();
        leave(inner);
        continue;
      }
      inFlow.next = inFlow.slotted ? (inFlow.slotted.pop() ?? null) : nextSibling(child);
      if (isElement(child)) enter(child, place, inFlow.isClosed);
      else if (isText(child)) addText(child, place);
      nodes += 1;
      if (nodes % NODES === 0) yield* pause();
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
    goInto(root, place, 'block');
    yield* readOpen();
  }
  yield;
  const blocks = numbered(streams[0].blocks, nextId);
  return {
    blocks,
    hidden,
    hosts,
    torn,
    length: blocks.reduce((sum, { text }) => sum + text.length, 0),
    complete,
  };
}

/** An element that is being read: what of it comes next, and what is to be done behind its end. */
type Open = {
  readonly inFlow: Children;
  readonly element: Element;
  readonly place: Place;
  readonly as: 'block' | 'apart' | 'inline' | 'gap';
};

type Children = {
  /** `null` at the end. */
  next: Node | null;
  /** Whose children they are; `null` for what is rendered in the place of children. */
  readonly parent: Node | null;
  /** Those behind the next one, the last first, where they are no siblings. */
  readonly slotted: Node[] | null;
  /** Within closed details. */
  readonly isClosed: boolean;
};

function childrenInFlow(element: Element, tree: ShadowRoot | null): Children {
  if (tree) return childrenOf(tree);
  const name = localName(element);
  // Text right below closed details shows as little as their elements do, which know it themselves.
  if (name === 'details' && element instanceof HTMLDetailsElement && !element.open)
    return listed([...children(element)], true);
  const slotted = name === 'slot' && element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return slotted.length > 0 ? listed(slotted, false) : childrenOf(element);
}

function childrenOf(parent: Node): Children {
  return { next: firstChild(parent), parent, slotted: null, isClosed: false };
}

function listed(nodes: Node[], isClosed: boolean): Children {
  const slotted = nodes.reverse();
  return { next: slotted.pop() ?? null, parent: null, slotted, isClosed };
}

function breaksOf(data: string, { box, rendering }: Place): Breaks {
  if (!data.includes('\n')) return 'none';
  if (box.isCut) return 'empty';
  return keepsBreaks(rendering) ? 'all' : 'none';
}
