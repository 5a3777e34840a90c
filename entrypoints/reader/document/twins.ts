import type { ReadBlock } from './numbered.ts';

/**
 * Gives blocks that read as one that is gone the number of that one, the first the first one's, so that what is known of
 * it holds for them. Cells are the same where their heads are, whichever rows went or came.
 * @returns the blocks, and those among them that are new
 */
export function withNumbersOf(gone: readonly ReadBlock[], read: readonly ReadBlock[]): Numbered {
  if (gone.length === 0) return { blocks: read, fresh: read };
  const keyOfGone = keys(gone);
  const keyOfRead = keys(read);
  // The last ones first, so that the first one is taken first.
  const twins = Map.groupBy(gone.toReversed(), keyOfGone);
  const ids = new Map(read.map((block) => [block.id, twins.get(keyOfRead(block))?.pop()?.id] as const));
  const numberOf = (id: number) => ids.get(id) ?? id;
  const blocks = read.map((block) => {
    const { id, cell } = block;
    if (!cell) return { ...block, id: numberOf(id) };
    return {
      ...block,
      id: numberOf(id),
      cell: { ...cell, table: numberOf(cell.table), heads: cell.heads.map(numberOf) },
    };
  });
  return { blocks, fresh: blocks.filter((_, at) => ids.get(read[at]?.id ?? 0) === undefined) };
}

export type Numbered = { readonly blocks: readonly ReadBlock[]; readonly fresh: readonly ReadBlock[] };

/** Equal for blocks that read alike. */
function keys(blocks: readonly ReadBlock[]): (block: ReadBlock) => string {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return ({ role, level, lang, cell, text }) =>
    [role, level, lang, ...(cell?.heads.map((id) => texts.get(id)) ?? []), text].join('\n');
}
