import { readFileSync } from 'node:fs';
import { checkPage, type Store } from '../../lib/check.ts';
import type { PageCheck, Span } from '../../lib/model.ts';
import { type PlacedBlock, pageBlocks } from '../check/page-blocks.ts';
import { type AnsweredCase, isEarly, type LabelledCase, pageOf, storeOf } from './cases.ts';

const FILE = new URL('../../tests/corpus/pages.jsonl', import.meta.url);

/** Every labelled page of a file, that of the corpus unless said; their text is in the notation of `pageBlocks`. */
export function labelledPages(file: string | URL = FILE): LabelledCase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** What the engine says of each page, with the bundled story's claims published until 22 October 2024 unless said; offsets are those of its whole text. */
export function answeredPages(pages: readonly LabelledCase[], store: Store = storeOf(isEarly)): AnsweredCase[] {
  return pages.map((labelled) => {
    const placed = pageBlocks(labelled.text);
    const blocks = placed.map(({ at: _, ...block }) => block);
    return { labelled, answer: inText(checkPage({ ...pageOf(labelled), blocks }, store), placed) };
  });
}

function inText(answer: PageCheck, placed: readonly PlacedBlock[]): PageCheck {
  const starts = new Map(placed.map(({ id, at }) => [id, at]));
  const shifted = <T extends Span & { readonly block: number }>(one: T): T => {
    const at = starts.get(one.block) ?? 0;
    return { ...one, start: one.start + at, end: one.end + at };
  };
  return { ...answer, mentions: answer.mentions.map(shifted), findings: answer.findings.map(shifted) };
}
