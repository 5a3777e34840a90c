import { contains, isConnected, parentElement } from '../dom/node.ts';
import { isOwnHost } from './own-host.ts';
import { containerOf } from './page-text.ts';
import { isSkipped, renderingOf, startsBlock } from './rendering.ts';

/** What the session holds of the page, as far as telling changed text from unchanged needs it. */
export type Held = {
  /** Whether `container` has text of its own that was read. */
  ownsText(container: Element): boolean;
  /** Elements that were not rendered when they were met. */
  readonly hidden: ReadonlySet<Element>;
};

/**
 * The topmost elements whose text has to be read again after `records`: nothing outside of them changed. Attributes
 * count only where they bring hidden text to light; text that gets hidden takes its marks along by itself.
 */
export function changedRoots(records: readonly MutationRecord[], held: Held): readonly Element[] {
  const roots = new Set<Element>();
  const add = (element: Element | null) => {
    if (element && isConnected(element)) roots.add(element);
  };
  const shown = new Set<Element>();
  for (const record of records) {
    const at = record.target instanceof Element ? record.target : parentElement(record.target);
    if (at && isSkipped(at)) continue;
    if (record.type === 'characterData') add(containerOf(record.target));
    else if (record.type === 'attributes') for (const element of uncovered(record, held.hidden)) shown.add(element);
    else for (const root of touched(record, held)) add(root);
  }
  for (const element of shown) add(startsBlock(element) ? element : containerOf(element));
  return topmost(roots);
}

/** Whether a record is about anything that is not ours. */
export function isForeign(record: MutationRecord): boolean {
  const nodes = record.type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [record.target];
  return !nodes.every(isOwnHost);
}

/** Whole blocks put beside whole blocks are read alone; anything else changes the block that it was put into. */
function touched(record: MutationRecord, held: Held): readonly (Element | null)[] {
  const container = containerOf(record.target);
  const added = [...record.addedNodes].filter((node) => !isBlank(node));
  const removed = [...record.removedNodes].filter((node) => !isBlank(node));
  const isInline = container !== null && held.ownsText(container);
  const wholes = added.filter((node) => node instanceof Element && (startsBlock(node) || !renderingOf(node)));
  if (isInline || wholes.length < added.length || removed.some((node) => node instanceof Text)) return [container];
  return added.filter((node) => node instanceof Element);
}

function isBlank(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() === '';
  return !(node instanceof Element) || isSkipped(node);
}

/**
 * Hidden elements that may show now. A class can show anything below its element; styles are set by animations all the
 * time and are heeded on the hidden element itself only.
 */
function uncovered(record: MutationRecord, hidden: ReadonlySet<Element>): readonly Element[] {
  const { target } = record;
  if (hidden.size === 0 || !(target instanceof Element)) return [];
  const candidates = record.attributeName === 'style' ? (hidden.has(target) ? [target] : []) : [...hidden];
  return candidates.filter((element) => contains(target, element) && renderingOf(element)?.visible);
}

function topmost(roots: ReadonlySet<Element>): readonly Element[] {
  return [...roots].filter((root) => {
    for (let above = parentElement(root); above; above = parentElement(above)) if (roots.has(above)) return false;
    return true;
  });
}
