import { isConnected, parentElement } from '../dom/node.ts';
import { parentComposed } from './composed.ts';
import { createContainers, DEEPEST, depths, isSkipped, renderingOf, startsBlock } from './document/index.ts';
import { isOwnHost } from './own-host.ts';
import { within } from './within.ts';

/** What the session holds of the page, as far as telling changed text from unchanged needs it. */
export type Held = {
  /** Whether `container` has text of its own that was read. */
  ownsText(container: Element): boolean;
  /** Elements that were not rendered when they were met. */
  readonly hidden: ReadonlySet<Element>;
};

/**
 * The topmost elements whose text has to be read again after `records`: nothing outside of them changed. Attributes
 * count only where they give another language or bring hidden text to light, which any of them can; text that gets hidden
 * takes its marks along by itself. `untold` are those hidden elements that may show without a record, `rooted` those that have got a shadow root.
 */
export function changedRoots(
  records: readonly MutationRecord[],
  held: Held,
  untold: ReadonlySet<Element>,
  rooted: readonly Element[] = [],
): readonly Element[] {
  const containerOf = createContainers();
  const roots = new Set<Element>();
  const add = (element: Element | null) => {
    if (element && isConnected(element)) roots.add(element);
  };
  const depthOf = depths();
  const changed = new Set<Node>();
  for (const record of records) {
    const at = record.target instanceof Element ? record.target : parentElement(record.target);
    if (depthOf(record.target) > DEEPEST || (at && isSkipped(at))) continue;
    if (record.type === 'characterData') add(containerOf(record.target));
    else if (record.type === 'childList')
      for (const root of touched(record, containerOf(record.target), roots, held)) add(root);
    else if (record.attributeName === 'lang') add(containerOf(record.target));
    // Animations set styles all the time; whoever gets a box by one tells of it.
    else if (record.attributeName !== 'style') changed.add(record.target);
  }
  for (const host of rooted) add(containerOf(host));
  for (const element of uncovered(changed, held.hidden, untold))
    add(startsBlock(element) ? element : containerOf(element));
  return topmost(roots);
}

/** Whether a record is about anything that is not ours. */
export function isForeign(record: MutationRecord): boolean {
  const nodes = record.type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [record.target];
  return !nodes.every(isOwnHost);
}

/** Whole blocks put beside whole blocks are read alone; anything else changes the block that it was put into. */
function touched(
  record: MutationRecord,
  container: Element | null,
  roots: ReadonlySet<Element>,
  held: Held,
): readonly (Element | null)[] {
  if (container && (roots.has(container) || held.ownsText(container))) return [container];
  const added = [...record.addedNodes].filter((node) => !isBlank(node));
  const removed = [...record.removedNodes].filter((node) => !isBlank(node));
  const wholes = added.filter((node) => node instanceof Element && (startsBlock(node) || !renderingOf(node)));
  if (wholes.length < added.length || removed.some((node) => node instanceof Text)) return [container];
  return added.filter((node) => node instanceof Element);
}

function isBlank(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() === '';
  return !(node instanceof Element) || isSkipped(node);
}

/** Hidden elements that show now. An attribute can show anything below its element. */
function uncovered(
  changed: ReadonlySet<Node>,
  hidden: ReadonlySet<Element>,
  untold: ReadonlySet<Element>,
): readonly Element[] {
  const isWithin = within(changed);
  const asked = changed.size === 0 ? untold : hidden;
  return [...asked].filter((element) => (untold.has(element) || isWithin(element)) && renderingOf(element)?.visible);
}

function topmost(roots: ReadonlySet<Element>): readonly Element[] {
  const isWithin = within(roots as ReadonlySet<Node>);
  return [...roots].filter((root) => {
    const above = parentComposed(root);
    return !above || !isWithin(above);
  });
}
