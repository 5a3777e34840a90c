import { createTreeWalker } from '../dom/document.ts';
import { isConnected, isElement, shadowRoot } from '../dom/node.ts';
import { READ_LIMIT, type ReadBlock, type Reading, textSteps, wholeTables, withNumbersOf } from './document/index.ts';
import type { Steps } from './in-turns.ts';

/** What was read of the page and still stands there. Block ids are never given twice. */
export type HeldText = {
  readonly blocks: ReadonlyMap<number, ReadBlock>;
  readonly hidden: ReadonlySet<Element>;
  ownsText(container: Element): boolean;
  /** An id for a text that has no place in the page. */
  newId(): number;
  /**
   * Reads `roots` again and lets go of what is no longer in the page, where anything was `removed` from it. Blocks that
   * read as one that went since all was settled keep its id, so that nothing need be asked about them. Takes as long as
   * there is text in `roots`, however long the page is. `onTree` gets each open shadow root met on the way.
   */
  read(roots: readonly Element[], removed?: boolean, onTree?: (tree: ShadowRoot) => void): Steps<Update>;
  /** The page came to rest: what went will not be put in again. Gives that. */
  settle(): readonly ReadBlock[];
};

export type Update = Pick<Reading, 'hosts' | 'torn' | 'complete'> & {
  readonly fresh: readonly ReadBlock[];
  /** Ids of blocks whose nodes changed or went; of some, that which was read anew in their place. */
  readonly gone: readonly number[];
};

export function createHeldText(limit = READ_LIMIT): HeldText {
  const blocks = new Map<number, ReadBlock>();
  const hidden = new Set<Element>();
  /** The ids of the blocks that elements have of their own. */
  const owned = new Map<Element, Set<number>>();
  let departed: readonly ReadBlock[] = [];
  let lastId = 0;
  let length = 0;

  const newId = () => ++lastId;

  /** Takes out the blocks below `roots`. */
  function dropWithin(roots: readonly Element[]): ReadBlock[] {
    if (owned.size === 0 && hidden.size === 0) return [];
    const gone: ReadBlock[] = [];
    const trees: Node[] = [...roots];
    for (let tree = trees.pop(); tree; tree = trees.pop()) {
      const walker = createTreeWalker(document, tree, NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = tree; node; node = walker.nextNode()) {
        if (!isElement(node)) continue;
        gone.push(...dropOf(node));
        hidden.delete(node);
        const inner = shadowRoot(node);
        if (inner) trees.push(inner);
      }
    }
    return gone;
  }

  /** Takes out the blocks that left the page. */
  function dropLost(): ReadBlock[] {
    for (const element of hidden) if (!isConnected(element)) hidden.delete(element);
    return [...owned.keys()].filter((container) => !isConnected(container)).flatMap(dropOf);
  }

  function dropOf(container: Element): readonly ReadBlock[] {
    const ids = owned.get(container);
    if (!ids) return [];
    owned.delete(container);
    return [...ids].flatMap((id) => {
      const block = blocks.get(id);
      if (!block) return [];
      blocks.delete(id);
      length -= block.text.length;
      return block;
    });
  }

  function keep(reading: Reading): readonly ReadBlock[] {
    const { blocks: kept, fresh } = withNumbersOf(departed, reading.blocks);
    for (const block of kept) {
      blocks.set(block.id, block);
      const ids = owned.get(block.container);
      if (ids) ids.add(block.id);
      else owned.set(block.container, new Set([block.id]));
    }
    departed = departed.filter(({ id }) => !blocks.has(id));
    for (const element of reading.hidden) hidden.add(element);
    length += reading.length;
    return fresh;
  }

  return {
    blocks,
    hidden,
    newId,
    ownsText: (container) => owned.has(container),
    *read(changed, removed = true, onTree = () => undefined) {
      const roots = wholeTables(changed);
      const gone = [...(removed ? dropLost() : []), ...dropWithin(roots)];
      departed = [...departed, ...gone];
      const reading = yield* textSteps(roots, newId, limit - length, onTree);
      yield;
      const fresh = keep(reading);
      const { hosts, torn, complete } = reading;
      return { fresh, gone: gone.map(({ id }) => id), hosts, torn, complete };
    },
    settle() {
      const lost = departed;
      departed = [];
      return lost;
    },
  };
}
