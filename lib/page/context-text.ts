import type { Span, TextBlock } from '../model.ts';
import type { Names } from './names.ts';

/** A block as it is read: the words that stand over it, and about them its own, at `own`. */
export type BlockText = {
  readonly text: string;
  readonly own: Span;
};

/** What reading a block leans on: the blocks that head it, those of its row, and the words that lead in to its list. */
export type Leaning = {
  readonly blockOf: (id: number) => TextBlock | undefined;
  readonly rowOf: (block: TextBlock) => readonly TextBlock[];
  readonly leadInOf: (block: TextBlock) => string | null;
  /** The heading that a cell's table stands under. */
  readonly headingOf: (block: TextBlock) => TextBlock | undefined;
  readonly names: Names;
};

/** Words over a cell that are longer are prose, and head nothing. */
const LONGEST_HEAD = 80;

/**
 * A cell is read as "<heads>: <text> (<what of its row says when and who>)", a list item behind the words that lead in to
 * its list, every other block as it is.
 */
export function blockText(block: TextBlock, leaning: Leaning): BlockText {
  if (block.role === 'item') return between(leaning.leadInOf(block), block.text, null);
  if (!block.cell || block.cell.heads.length === 0) return between(null, block.text, null);
  const heads = block.cell.heads.flatMap((id) => leaning.blockOf(id) ?? []).filter(isShort);
  const told = described(block, heads, leaning);
  const rowMates = leaning
    .rowOf(block)
    .filter((one) => one !== block && isShort(one) && leaning.names.areAll(one.text) && !told.includes(one));
  const named = heads.filter(({ text }) => leaning.names.areAll(text));
  // "In Kursk": where no other head says what is counted, the place does
  const place = named.length === heads.length ? named.findLast(({ text }) => !DIGIT.test(text)) : undefined;
  const beside = [...new Set([...named.filter((head) => head !== place), ...rowMates])];
  const heading = place && named.length === heads.length ? leaning.headingOf(block) : undefined;
  // "6 February | 912 | 326" under "Dead": where heads say when and where alone, the heading over the table says what
  const over = heading && isShort(heading) && leaning.names.tellWhat(heading.text) ? [heading] : [];
  const own = [...over, ...heads.filter((head) => !beside.includes(head))];
  const labels = [...summedUp(block, own, leaning), ...own, ...told].map(({ text }) =>
    withoutCounter(withoutColon(text)),
  );
  const row = beside.map(({ text }) => text.trim());
  return between(
    labels.length > 0 ? `${labels.join(' ')}:` : null,
    block.text,
    row.length > 0 ? `(${row.join(', ')})` : null,
  );
}

/** "Killed", "Wounded", "Total": where a cell's own head names no more than a sum, the heads of the counts before it in its row. */
function summedUp(block: TextBlock, own: readonly TextBlock[], leaning: Leaning): TextBlock[] {
  const { names, rowOf, blockOf } = leaning;
  if (own.length !== 1 || !own.every(({ text }) => names.areSum(withoutColon(text)))) return [];
  const before = rowOf(block).filter((one) => one.id < block.id && !names.areAll(one.text) && COUNT.test(one.text));
  const heads = before.flatMap(({ cell }) => cell?.heads.map(blockOf) ?? []);
  return [...new Set(heads)].filter((head) => head !== undefined).filter((head) => isHeadOf(head, own, names));
}

/** Under "Figure", a number is told what it counts by the words of its own row ("3,000 | Arrived so far"). */
function described(block: TextBlock, heads: readonly TextBlock[], { names, rowOf }: Leaning): TextBlock[] {
  if (!COUNT.test(block.text) || !heads.some(({ text }) => names.areAmount(withoutColon(text)))) return [];
  return rowOf(block).filter(
    (one) => one !== block && isShort(one) && !COUNT.test(one.text) && names.tellWhat(one.text),
  );
}

function isHeadOf(head: TextBlock, own: readonly TextBlock[], names: Names): boolean {
  return isShort(head) && !own.includes(head) && !names.areAll(head.text) && !names.areSum(head.text);
}

/** What a cell of a count is: it begins with a number, or says that there is none. */
const COUNT = /^\s*(?:\P{L}{0,3}\p{Nd}|\P{L}{1,3}$|\p{L}{1,8}\.?(?:\s\p{L}{1,8})?\s?\p{Nd})/u;

function between(before: string | null, text: string, behind: string | null): BlockText {
  const start = before === null ? 0 : before.length + 1;
  const own = { start, end: start + text.length };
  return { text: [before, text, behind].filter((part) => part !== null).join(' '), own };
}

function isShort({ text }: TextBlock): boolean {
  return text.trim() !== '' && text.length <= LONGEST_HEAD;
}

const DIGIT = /\p{Nd}/u;

/** "集装箱（个）", "컨테이너(개)": in which counter a column is given says nothing of what it counts. */
function withoutCounter(text: string): string {
  return text.replace(COUNTER, '');
}

/** A word of so many signs in brackets at the end of a head. */
const COUNTER = /(?<=\p{L})\s?[(（]\p{L}{1,2}[)）]$/u;

function withoutColon(text: string): string {
  return text.trim().replace(/[:：]$/u, '');
}
