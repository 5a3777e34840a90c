import type { TextBlock } from '../../lib/model.ts';
import { type Row, tableBlocks } from './table-blocks.ts';

/** A block, and where its text begins in the whole, in UTF-16 units. */
export type PlacedBlock = TextBlock & { readonly at: number };

/** A stretch of a line, without its marks and spaces. */
export type Part = { readonly text: string; readonly at: number };

const HEADING = /^(#{1,6})\s+/;
const ITEM = /^(\s*)[-*•]\s+/;
const ROW = /(^|\s)\|(\s|$)/;
/** `|---|:--|`: parts a table's head from its rows. */
const BETWEEN = /^[\s:-]*\|[\s|:-]*-[\s|:-]*$/;
/** A rule across the page. */
const RULE = /^[\s:-]+$/;
/** So many spaces before its mark put a list item one list deeper. */
const INDENT = 2;

/**
 * A page in plain text: a line a block, the first its title, `# ` headings by their number of signs, `- ` list items by their
 * indent; consecutive lines with ` | ` are a table, of which each cell is a block. Separator rows and empty lines are left out.
 */
export function pageBlocks(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let table: Row[] = [];
  let from = 0;
  const endTable = () => {
    blocks.push(...tableBlocks(table, blocks.length));
    table = [];
  };
  for (const line of text.split('\n')) {
    const isSeparator = BETWEEN.test(line);
    if (isSeparator || ROW.test(line)) table.push({ cells: cellsOf(line, from), isSeparator });
    else {
      if (table.length > 0) endTable();
      const block = lineBlock(line, from, blocks.length);
      if (block) blocks.push(block);
    }
    from += line.length + 1;
  }
  endTable();
  return blocks;
}

function lineBlock(line: string, from: number, id: number): PlacedBlock | null {
  const heading = HEADING.exec(line);
  const item = ITEM.exec(line);
  const mark = (heading ?? item)?.[0].length ?? 0;
  const part = trimmed(line.slice(mark), from + mark);
  if (part.text === '' || RULE.test(part.text)) return null;
  if (id === 0) return { id, role: 'title', ...part };
  if (heading) return { id, role: 'heading', level: heading[1]?.length ?? 1, ...part };
  if (item) return { id, role: 'item', level: 1 + Math.floor((item[1]?.length ?? 0) / INDENT), ...part };
  return { id, role: 'text', ...part };
}

function cellsOf(line: string, from: number): Part[] {
  let at = from;
  const cells = line.split('|').map((part) => {
    const cell = trimmed(part, at);
    at += part.length + 1;
    return cell;
  });
  // what stands outside of the outer bars is no cell
  const first = cells[0]?.text === '' ? 1 : 0;
  return cells.slice(first, cells.at(-1)?.text === '' ? -1 : undefined);
}

function trimmed(part: string, at: number): Part {
  return { text: part.trim(), at: at + part.length - part.trimStart().length };
}
