/// <reference types="vite/client" />
import { expect, test } from 'vitest';
import { readText } from '../../entrypoints/reader/document/index.ts';
import { checkPage } from '../../lib/check.ts';
import type { TextBlock } from '../../lib/model.ts';
import { pageBlocks } from '../../scripts/check/page-blocks.ts';
import { figuresOf, page, store } from '../helpers/engine.ts';
import { counter, setPage } from './page.ts';
import { pageHtml } from './page-html.ts';

type Page = { readonly id: string; readonly lang: string; readonly pageDate: string; readonly text: string };

const files = import.meta.glob<string>('../corpus/pages.jsonl', { query: '?raw', import: 'default', eager: true });
const pages: Page[] = Object.values(files)
  .join('\n')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));

test.each(pages)('$id gives in a browser the figures that its text gives', ({ lang, pageDate, text }) => {
  const read = (blocks: readonly TextBlock[]) =>
    figuresOf(checkPage({ page: page(pageDate, { language: lang }), blocks, context: null }, store)).map(
      ({ surface, subject, verdict }) => `${surface} ${subject} ${verdict}`,
    );
  const { blocks } = readText([setPage(pageHtml(text))], counter());
  const rendered = blocks.map(({ id, role, text: words, level, cell }) => ({
    id,
    role,
    text: words,
    ...(level && { level }),
    ...(cell && { cell }),
  }));
  setPage('');
  expect(read(rendered)).toEqual(read(pageBlocks(text).map(({ at: _, ...block }) => block)));
});
