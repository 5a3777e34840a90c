/** A tree of words by their UTF-16 units, in few arrays: a step from a node costs a look or two into them. */
export type Trie<E> = {
  /** What ends at each node; 0 is the root. */
  readonly ends: readonly (readonly E[] | null)[];
  /** Of each slot the node that an edge leaves, its unit, and the node it leads to; 0 where there is no edge. */
  readonly from: Int32Array;
  readonly unit: Int32Array;
  readonly to: Int32Array;
};

/** A tree of words, each with what ends with it. */
export function trieOf<E>(words: Iterable<readonly [string, E]>): Trie<E> {
  const nodes: (E[] | null)[] = [null];
  const edges = new Map<number, number>();
  for (const [word, ending] of words) {
    let here = 0;
    for (let at = 0; at < word.length; at++) {
      const key = here * UNITS + word.charCodeAt(at);
      here = edges.get(key) ?? nodes.push(null) - 1;
      edges.set(key, here);
    }
    const ends = nodes[here] ?? [];
    ends.push(ending);
    nodes[here] = ends;
  }
  const size = 2 ** Math.ceil(Math.log2(2 * edges.size + 2));
  const trie = { ends: nodes, from: new Int32Array(size), unit: new Int32Array(size), to: new Int32Array(size) };
  for (const [key, node] of edges) {
    const [from, unit] = [Math.floor(key / UNITS), key % UNITS];
    let slot = slotOf(from, unit) & (size - 1);
    while (trie.to[slot] !== 0) slot = (slot + 1) & (size - 1);
    trie.from[slot] = from;
    trie.unit[slot] = unit;
    trie.to[slot] = node;
  }
  return trie;
}

/** The node that a unit leads to; 0 where it leads nowhere. */
export function nodeBehind({ from, unit, to }: Trie<unknown>, node: number, code: number): number {
  const mask = to.length - 1;
  for (let slot = slotOf(node, code) & mask; ; slot = (slot + 1) & mask) {
    const next = to[slot] ?? 0;
    if (next === 0 || (from[slot] === node && unit[slot] === code)) return next;
  }
}

const UNITS = 0x10000;

function slotOf(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) + Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
