import type { PageWords } from '../../lib/model.ts';

/** What a page says of itself that says nothing, with the given words in place of that. */
export function pageWords(more: Partial<PageWords> = {}): PageWords {
  const url = more.url ?? 'https://news.example/a';
  return { url, address: url, base: url, title: '', metas: [], jsonLd: [], times: [], language: null, ...more };
}
