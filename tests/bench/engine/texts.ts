import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextBlock } from '../../../lib/model.ts';
import { pageBlocks } from '../../../scripts/check/page-blocks.ts';

const PAGES = fileURLToPath(new URL('../../corpus/pages.jsonl', import.meta.url));

/** Languages that the engine reads, in the order of the table. */
export const LANGUAGES_READ = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ko', 'ja', 'zh', 'vi'] as const;

/** About so many UTF-16 units of a language's story pages, one behind the other and over again; ids count up. */
export function storyPage(lang: string, length: number): TextBlock[] {
  const pages = readFileSync(PAGES, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter((one) => one.lang === lang && one.isStory)
    .map(({ text }) => pageBlocks(String(text)));
  const blocks: TextBlock[] = [];
  let left = length;
  for (let turn = 0; left > 0; turn++) {
    const from = blocks.length;
    for (const { at: _, ...block } of pages[turn % pages.length] ?? []) {
      if (left <= 0) break;
      const cell = block.cell && {
        ...block.cell,
        table: block.cell.table + from,
        heads: block.cell.heads.map((id) => id + from),
      };
      const role = turn > 0 && block.role === 'title' ? 'heading' : block.role;
      blocks.push({ ...block, id: from + block.id, role, ...(cell && { cell }) });
      left -= block.text.length;
    }
  }
  return blocks;
}

/** Pages of one make whose length alone is varied: what grows faster than its text shows on one of them. */
export const SHAPES: Readonly<Record<string, (length: number) => TextBlock[]>> = {
  paragraphs: (length) => storyPage('en', length),
  'one paragraph': (length) => [{ id: 0, role: 'text', text: runningText(length) }],
  'no sentence ends': (length) => [
    {
      id: 0,
      role: 'text',
      text: repeated('a North Korean soldier and 1,500 troops of the first batch or more than that ', length),
    },
  ],
  'one table': table,
  'many numbers': (length) => [
    {
      id: 0,
      role: 'text',
      text: repeated('North Korean troops: 1,2. 3-4 thousand of 5 to 6 and half a (10,000), 12 千 "7" ', length),
    },
  ],
};

/** The words of English story pages as one paragraph. */
function runningText(length: number): string {
  return storyPage('en', length)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, length);
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const HEADS = ['Date', 'North Korean soldiers killed', 'North Korean soldiers wounded', 'Source'];

/** One table of four columns under one title. */
function table(length: number): TextBlock[] {
  const blocks: TextBlock[] = [{ id: 0, role: 'title', text: 'North Korean losses in Kursk' }];
  const put = (text: string, row: number, heads: readonly number[]) =>
    blocks.push({ id: blocks.length, role: 'cell', text, cell: { table: 1, row, heads } });
  for (const head of HEADS) put(head, 0, []);
  for (let row = 1, left = length; left > 0; row++) {
    const cells = [`${(row % 28) + 1} January 2025`, String(300 + row), String(2700 + row), 'South Korean spy agency'];
    cells.forEach((text, column) => {
      put(text, row, [column + 1]);
      left -= text.length;
    });
  }
  return blocks;
}
