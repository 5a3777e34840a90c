import { body } from '../../entrypoints/dom/document.ts';
import { type ReadBlock, type Reading, readText } from '../../entrypoints/reader/document/index.ts';

/** Puts HTML into the page for one test; tests write their own pages, so it may be any. */
export function setPage(html: string): HTMLElement {
  const page = body(document);
  page.setHTMLUnsafe(html);
  return page;
}

export function read(html: string): Reading {
  return readText([setPage(html)], counter());
}

/** The texts of the blocks of a page. */
export function texts(html: string): string[] {
  return read(html).blocks.map(({ text }) => text);
}

export function counter(): () => number {
  let last = 0;
  return () => ++last;
}

/** The block that holds `words`, and their span. */
export function find(blocks: Iterable<ReadBlock>, words: string): { block: ReadBlock; start: number; end: number } {
  for (const block of blocks) {
    const start = block.text.indexOf(words);
    if (start >= 0) return { block, start, end: start + words.length };
  }
  throw new Error(`No block holds "${words}".`);
}
