import { contains, getRootNode, isConnected } from '../dom/node.ts';
import { READ_LIMIT, type ReadBlock, type Reading, readText } from './page-text.ts';

/** What was read of the page and still stands there. Block ids are never given twice. */
export type HeldText = {
  readonly blocks: ReadonlyMap<number, ReadBlock>;
  readonly hidden: ReadonlySet<Element>;
  ownsText(container: Element): boolean;
  /** An id for a text that has no place in the page. */
  newId(): number;
  /**
   * Reads `roots` again and lets go of what is no longer in the page. Blocks that read as one that went keep its id, so
   * that nothing need be asked about them.
   */
  read(roots: readonly Element[]): Update;
};

export type Update = {
  readonly fresh: readonly ReadBlock[];
  readonly shadowRoots: readonly ShadowRoot[];
  /** `false` when the page holds more text than is read. */
  readonly complete: boolean;
};

export function createHeldText(limit = READ_LIMIT): HeldText {
  const blocks = new Map<number, ReadBlock>();
  const hidden = new Set<Element>();
  let owners = new Set<Element>();
  let lastId = 0;
  let length = 0;

  const newId = () => ++lastId;

  /** Takes out the blocks below `roots` and those that left the page. */
  function drop(roots: readonly Element[]): ReadBlock[] {
    const gone = [...blocks.values()].filter(({ container }) => isGone(container, roots));
    for (const { id, text } of gone) {
      blocks.delete(id);
      length -= text.length;
    }
    for (const element of hidden) if (isGone(element, roots)) hidden.delete(element);
    return gone;
  }

  function keep(reading: Reading, gone: ReadBlock[]): ReadBlock[] {
    const fresh: ReadBlock[] = [];
    for (const block of reading.blocks) {
      const at = gone.findIndex(({ text, role }) => text === block.text && role === block.role);
      const [twin] = at < 0 ? [] : gone.splice(at, 1);
      const kept = twin ? { ...block, id: twin.id } : block;
      blocks.set(kept.id, kept);
      if (!twin) fresh.push(kept);
    }
    for (const element of reading.hidden) hidden.add(element);
    length += reading.length;
    return fresh;
  }

  return {
    blocks,
    hidden,
    newId,
    ownsText: (container) => owners.has(container),
    read(roots) {
      const gone = drop(roots);
      const readings = roots.map((root) => ({ ...readText(root, newId, limit - length), root }));
      const fresh = readings.flatMap((reading) => keep(reading, gone));
      owners = new Set([...blocks.values()].map(({ container }) => container));
      return {
        fresh,
        shadowRoots: readings.flatMap(({ shadowRoots }) => shadowRoots),
        complete: readings.every(({ complete }) => complete),
      };
    },
  };
}

function isGone(element: Element, roots: readonly Element[]): boolean {
  return !isConnected(element) || roots.some((root) => isWithin(element, root));
}

/** Containment through shadow roots. */
function isWithin(element: Element, root: Element): boolean {
  for (let inner: Element | null = element; inner; ) {
    if (contains(root, inner)) return true;
    const tree = getRootNode(inner);
    inner = tree instanceof ShadowRoot ? tree.host : null;
  }
  return false;
}
