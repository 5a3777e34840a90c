import type { Mark } from './marks.ts';

/** Sorts marks as they stand in the page; those within a shadow tree where its host stands. */
export function byPlace(a: Mark, b: Mark): number {
  const [one, other] = [inDocument(a), inDocument(b)];
  if (one === other) return a.finding.block - b.finding.block || a.finding.start - b.finding.start;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inDocument({ range }: Mark): Node {
  let node: Node = range.startContainer;
  for (let tree = node.getRootNode(); tree instanceof ShadowRoot; tree = node.getRootNode()) node = tree.host;
  return node;
}
