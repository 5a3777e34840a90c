import { isConnected } from '../dom/node.ts';
import { READ_LIMIT, type ReadBlock, type Reading, readText, wholeTables, withNumbersOf } from './document/index.ts';
import { within } from './within.ts';

/** What was read of the page and still stands there. Block ids are never given twice. */
export type HeldText = {
  readonly blocks: ReadonlyMap<number, ReadBlock>;
  readonly hidden: ReadonlySet<Element>;
  ownsText(container: Element): boolean;
  /** An id for a text that has no place in the page. */
  newId(): number;
  /**
   * Reads `roots` again and lets go of what is no longer in the page. Blocks that read as one that went since all was
   * settled keep its id, so that nothing need be asked about them.
   */
  read(roots: readonly Element[]): Update;
  /** The page came to rest: what went will not be put in again. */
  settle(): void;
};

export type Update = {
  readonly fresh: readonly ReadBlock[];
  /** Ids of blocks whose nodes changed or went; of some, that which was read anew in their place. */
  readonly gone: readonly number[];
  readonly shadowRoots: readonly ShadowRoot[];
  /** Elements that may get an open shadow root yet. */
  readonly hosts: readonly Element[];
  /** `false` when the page holds more text than is read. */
  readonly complete: boolean;
};

export function createHeldText(limit = READ_LIMIT): HeldText {
  const blocks = new Map<number, ReadBlock>();
  const hidden = new Set<Element>();
  let owners = new Set<Element>();
  let departed: readonly ReadBlock[] = [];
  let lastId = 0;
  let length = 0;

  const newId = () => ++lastId;

  /** Takes out the blocks below `roots` and those that left the page. */
  function drop(roots: readonly Element[]): ReadBlock[] {
    const isWithin = within(new Set<Node>(roots));
    const isGone = (element: Element) => !isConnected(element) || isWithin(element);
    const gone = [...blocks.values()].filter(({ container }) => isGone(container));
    for (const { id, text } of gone) {
      blocks.delete(id);
      length -= text.length;
    }
    for (const element of hidden) if (isGone(element)) hidden.delete(element);
    return gone;
  }

  function keep(reading: Reading): readonly ReadBlock[] {
    const { blocks: kept, fresh } = withNumbersOf(departed, reading.blocks);
    for (const block of kept) blocks.set(block.id, block);
    departed = departed.filter(({ id }) => !blocks.has(id));
    for (const element of reading.hidden) hidden.add(element);
    length += reading.length;
    return fresh;
  }

  return {
    blocks,
    hidden,
    newId,
    ownsText: (container) => owners.has(container),
    read(changed) {
      const roots = wholeTables(changed);
      const gone = drop(roots);
      departed = [...departed, ...gone];
      const reading = readText(roots, newId, limit - length);
      const fresh = keep(reading);
      owners = new Set([...blocks.values()].map(({ container }) => container));
      const { shadowRoots, hosts, complete } = reading;
      return { fresh, gone: gone.map(({ id }) => id), shadowRoots, hosts, complete };
    },
    settle() {
      departed = [];
    },
  };
}
