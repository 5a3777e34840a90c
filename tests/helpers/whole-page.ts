import { checkPage } from '../../lib/check.ts';
import { pageBlocks } from '../../scripts/check/page-blocks.ts';
import { figuresOf, page, store } from './engine.ts';

/** The figures of a page in plain text, each with what it was read as. */
export function figuresOnPage(published: string | null, text: string, language = 'en'): string[] {
  return figuresOf(checkedPage(published, text, language)).map(({ surface, subject }) => `${surface} ${subject}`);
}

export function checkedPage(published: string | null, text: string, language = 'en') {
  const blocks = pageBlocks(text).map(({ at: _, ...block }) => block);
  return checkPage({ page: page(published, { language }), blocks, context: null }, store);
}
