import type { TextBlock } from '../model.ts';
import type { Leaning } from './context-text.ts';
import type { Names } from './names.ts';

/** Words that lead in to a list end with a colon. */
const COLON = /[:：]\s*$/u;
/** What is longer is a paragraph that happens to end so. */
const LONGEST_LEAD = 240;
const SENTENCE_END = /[.!?。！？]["'»”’）)」』]*(?:\s+|(?<=[。！？]))/gu;

/**
 * What the blocks of a page lean on. `heads` are blocks read before that stand over some of them, `lead` the words that led
 * in to a list which goes on.
 */
export function leaningOf(
  blocks: readonly TextBlock[],
  names: Names,
  heads: readonly TextBlock[] = [],
  lead: string | null = null,
): Leaning {
  const byId = new Map([...heads, ...blocks].map((block) => [block.id, block]));
  const rows = Map.groupBy(
    blocks.filter(({ cell }) => cell),
    ({ cell }) => `${cell?.table}:${cell?.row}`,
  );
  const leads = leadsOf(blocks, lead);
  return {
    blockOf: (id) => byId.get(id),
    rowOf: ({ cell }) => rows.get(`${cell?.table}:${cell?.row}`) ?? [],
    leadInOf: ({ id }) => leads.get(id) ?? null,
    names,
  };
}

/** The words that lead in to each list item, and under `null` those that an item right behind the last block would have. */
export function leadsOf(blocks: readonly TextBlock[], before: string | null): ReadonlyMap<number | null, string> {
  const leads = new Map<number | null, string>();
  let open: { readonly level: number; readonly lead: string }[] = before === null ? [] : [{ level: 0, lead: before }];
  for (const { id, role, text, level = 1 } of blocks) {
    if (role === 'aside') continue;
    const own = leadIn(text);
    if (role !== 'item') open = own === null || role === 'cell' ? [] : [{ level: 0, lead: own }];
    else {
      open = open.filter((one) => one.level < level);
      const lead = open.at(-1)?.lead;
      if (lead !== undefined) leads.set(id, lead);
      if (own !== null) open.push({ level, lead: own });
    }
  }
  const last = open.at(0)?.lead;
  if (last !== undefined) leads.set(null, last);
  return leads;
}

/** The last sentence of a block that ends with a colon. */
function leadIn(text: string): string | null {
  if (!COLON.test(text)) return null;
  const trimmed = text.trim();
  const start = [...trimmed.matchAll(SENTENCE_END)].at(-1);
  const lead = start ? trimmed.slice(start.index + start[0].length) : trimmed;
  return lead.length <= LONGEST_LEAD ? lead : null;
}
