import type { TextBlock } from '../../lib/model.ts';

/** A block, and where its text begins in the whole, in UTF-16 units. */
export type PlacedBlock = TextBlock & { readonly at: number };

const HEADING = /^#{1,6}\s+/;
const ITEM = /^[-*•]\s+/;
const ROW = /(^|\s)\|(\s|$)/;
/** `|---|:--|`: parts a table's head from its rows. */
const SEPARATOR = /^[\s|:-]+$/;

/**
 * A page in plain text: a line a block, the first its title, `# ` headings, `- ` list items; consecutive lines with ` | `
 * are a table, of which each cell is a block. Separator rows and empty lines are left out.
 */
export function pageBlocks(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { part, at } of ROW.test(line) ? cellsOf(line) : [{ part: line, at: 0 }]) {
      const mark = (HEADING.exec(part) ?? ITEM.exec(part))?.[0].length ?? 0;
      const rest = part.slice(mark);
      const lead = rest.length - rest.trimStart().length;
      const words = rest.trim();
      if (words === '' || SEPARATOR.test(words)) continue;
      const role = blocks.length === 0 ? 'title' : HEADING.test(part) ? 'heading' : 'text';
      blocks.push({ id: blocks.length, role, text: words, at: from + at + mark + lead });
    }
    from += line.length + 1;
  }
  return blocks;
}

function cellsOf(line: string): { part: string; at: number }[] {
  let at = 0;
  return line.split('|').map((part) => {
    const cell = { part, at };
    at += part.length + 1;
    return cell;
  });
}
