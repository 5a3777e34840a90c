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
  /** The line right before a cell's table. */
  readonly introOf: (block: TextBlock) => TextBlock | undefined;
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
  if (!block.cell) return between(null, block.text, null);
  if (block.cell.heads.length === 0) return between(null, block.text, happenedOn(block, leaning));
  const over = block.cell.heads.flatMap((id) => leaning.blockOf(id) ?? []).filter(isShort);
  const unit = unitFor(block, over, leaning);
  const heads = over.filter(({ text }) => !leaning.names.unitIn(text)?.isAll);
  const told = described(block, over, leaning);
  const rowMates = leaning
    .rowOf(block)
    .filter((one) => one !== block && isShort(one) && leaning.names.areAll(one.text) && !told.includes(one));
  const named = heads.filter(({ text }) => leaning.names.areAll(text));
  // "In Kursk": where no other head says what is counted, the place does
  const place = named.length === heads.length ? named.findLast(({ text }) => !DIGIT.test(text)) : undefined;
  const beside = [...new Set([...named.filter((head) => head !== place), ...rowMates])];
  const heading = place && isOfFewWords(place) ? leaning.headingOf(block) : undefined;
  // "6 February | 912 | 326" under "Dead": where heads say when and where alone, the heading over the table says what
  const what = heading && isShort(heading) && leaning.names.tellWhat(heading.text) ? [heading] : [];
  const own = [...what, ...heads.filter((head) => !beside.includes(head))];
  const labels = [...summedUp(block, own, leaning), ...own, ...told].map(({ text }) =>
    withoutCounter(withoutColon(text)),
  );
  const row = beside.map(({ text }) => text.trim());
  return between(
    labels.length > 0 ? `${labels.join(' ')}:` : null,
    block.text,
    [...unit, ...(row.length > 0 ? [`(${row.join(', ')})`] : [])].join(' ') || null,
  );
}

/** "12 June 2023 | The takeover is completed": what its row says happened on a day, in a table of days and events. */
function happenedOn(block: TextBlock, { names, rowOf }: Leaning): string | null {
  if (!names.areAll(block.text) || !DIGIT.test(block.text)) return null;
  const told = rowOf(block).filter((one) => one !== block);
  const isEvent = told.length > 0 && told.every((one) => LETTER.test(one.text) && !COUNT.test(one.text));
  return isEvent ? `(${told.map(({ text }) => text.trim()).join(', ')})` : null;
}

/** What stands behind a number in words where its heads, the heading or line over its table give it ("bn francs"). */
function unitFor(block: TextBlock, heads: readonly TextBlock[], { names, headingOf, introOf }: Leaning): string[] {
  const [, number] = BARE.exec(block.text) ?? [];
  if (number === undefined) return [];
  const over = [...heads, headingOf(block), introOf(block)].filter((one) => one !== undefined);
  const told = over.map(({ text }) => names.unitIn(text)).find((unit) => unit !== null);
  if (!told) return [];
  // "11,000" under a title that gives amounts in billions: no amount
  const isOf = told.thousands === null || /^\d{1,3}(?:[.,]\d{1,2})?$/.test(number);
  return isOf ? [told.thousands, told.currency].filter((word) => word !== null) : [];
}

/** A number with nothing behind it, and no sign of a currency before it. */
const BARE = /^[^\p{Nd}\p{Sc}]*(\p{Nd}(?:[\p{Nd}.,'’ ]*\p{Nd})?)(?:\s*[*†]|\s*\(\p{Nd}\))?$/u;

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
  if (!COUNT.test(block.text) || !heads.some(({ text }) => isOfAmounts(text, names))) return [];
  return rowOf(block).filter(
    (one) => one !== block && isShort(one) && !COUNT.test(one.text) && names.tellWhat(one.text),
  );
}

/** "Figure", "Bn francs": how many they are, and not what. */
function isOfAmounts(text: string, names: Names): boolean {
  return names.areAmount(withoutColon(text)) || names.unitIn(text)?.isAll === true;
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

/** Names of places are short; "Buildings collapsed or badly damaged" is none, though none of its words is known here. */
function isOfFewWords({ text }: TextBlock): boolean {
  return text.trim().split(/\s+/u).length <= WORDS_OF_NAME;
}

const WORDS_OF_NAME = 3;

function isShort({ text }: TextBlock): boolean {
  return text.trim() !== '' && text.length <= LONGEST_HEAD;
}

const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;

/** "集装箱（个）", "컨테이너(개)": in which counter a column is given says nothing of what it counts. */
function withoutCounter(text: string): string {
  return text.replace(COUNTER, '');
}

/** A word of so many signs in brackets at the end of a head. */
const COUNTER = /(?<=\p{L})\s?[(（]\p{L}{1,2}[)）]$/u;

function withoutColon(text: string): string {
  return text.trim().replace(/[:：]$/u, '');
}
