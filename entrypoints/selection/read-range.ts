import { body } from '../dom/document.ts';
import { type ReadBlock, readText } from '../reader/document/index.ts';

/** A stretch of a page as the reader reads it, and what stands before and behind it; a line for each block. */
export type RangeText = { readonly text: string; readonly prefix: string; readonly suffix: string };

/** How much text around a selection is read with it, in UTF-16 units: the sentences beside it tell what it is about. */
const AROUND = 400;

/** What of a range is visible prose: no marks of notes, no readings of ruby, no hidden text. `null` where nothing of it is. */
export function readRange(document: Document, range: Range): RangeText | null {
  const content = body(document);
  if (!content) return null;
  let id = 0;
  const { blocks } = readText([content], () => id++);
  const parts = blocks.map((block) => selectedIn(block, range));
  const first = parts.findIndex((part) => part !== null);
  const last = parts.findLastIndex((part) => part !== null);
  const [start, end] = [parts[first]?.start ?? 0, parts[last]?.end ?? 0];
  if (first < 0) return null;
  const selected = blocks.flatMap(({ text }, at) => {
    const part = parts[at];
    return part ? text.slice(part.start, part.end) : [];
  });
  return {
    text: selected.join('\n'),
    prefix: linesTo(blocks.slice(0, first), `${blocks[first]?.text.slice(0, start)}`).slice(-AROUND),
    suffix: linesFrom(`${blocks[last]?.text.slice(end)}`, blocks.slice(last + 1)).slice(0, AROUND),
  };
}

/** From the first to the last of a block's characters that lie in a range. */
function selectedIn({ pieces }: ReadBlock, range: Range): { readonly start: number; readonly end: number } | null {
  const parts = pieces.flatMap(({ node, at, start, length }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? Math.max(0, range.startOffset - at) : 0;
    const to = node === range.endContainer ? Math.min(length, range.endOffset - at) : length;
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function linesTo(blocks: readonly ReadBlock[], own: string): string {
  let text = own;
  for (let at = blocks.length - 1; at >= 0 && text.length < AROUND; at -= 1) text = `${blocks[at]?.text}\n${text}`;
  return text;
}

function linesFrom(own: string, blocks: readonly ReadBlock[]): string {
  let text = own;
  for (let at = 0; at < blocks.length && text.length < AROUND; at += 1) text = `${text}\n${blocks[at]?.text}`;
  return text;
}
