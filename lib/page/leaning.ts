import type { TextBlock } from '../model.ts';
import type { Leaning } from './context-text.ts';
import type { Names } from './names.ts';

/** Words that lead in to a list end with a colon. */
const COLON = /[:：]\s*$/u;
/** What is longer is a paragraph that happens to end so. */
const LONGEST_LEAD = 240;
const SENTENCE_END = /[.!?。！？]["'»”’）)」』]*(?:\s+|(?<=[。！？]))/gu;

/** What the blocks of a page lean on. */
export function leaningOf(blocks: readonly TextBlock[], names: Names): Leaning {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const rows = Map.groupBy(
    blocks.filter(({ cell }) => cell),
    ({ cell }) => `${cell?.table}:${cell?.row}`,
  );
  const leads = leadsOf(blocks);
  const headings = headingsOf(blocks);
  const intros = introsOf(blocks);
  return {
    blockOf: (id) => byId.get(id),
    rowOf: ({ cell }) => rows.get(`${cell?.table}:${cell?.row}`) ?? [],
    leadInOf: ({ id }) => leads.get(id) ?? null,
    headingOf: ({ id }) => headings.get(id),
    introOf: ({ cell }) => intros.get(cell?.table ?? -1),
    names,
  };
}

/** The heading that each cell stands under, with nothing but its table and a line or two between. */
function headingsOf(blocks: readonly TextBlock[]): ReadonlyMap<number, TextBlock> {
  const over = new Map<number, TextBlock>();
  let heading: TextBlock | null = null;
  for (const block of blocks) {
    if (block.role === 'heading') heading = block;
    else if (block.cell && heading) over.set(block.id, heading);
  }
  return over;
}

/** The line or caption right before each table. */
function introsOf(blocks: readonly TextBlock[]): ReadonlyMap<number, TextBlock> {
  const before = new Map<number, TextBlock>();
  blocks.forEach(({ cell }, at) => {
    const last = blocks[at - 1];
    if (cell && last && !last.cell && last.role !== 'heading') before.set(cell.table, last);
  });
  return before;
}

/** The words that lead in to each list item. */
function leadsOf(blocks: readonly TextBlock[]): ReadonlyMap<number, string> {
  const leads = new Map<number, string>();
  let open: { readonly level: number; readonly lead: string }[] = [];
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
