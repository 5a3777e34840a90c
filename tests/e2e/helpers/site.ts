import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT } from '../../../scripts/lib/root.ts';
import { type Site, serve } from '../../../scripts/lib/serve-folder.ts';
import { articlePage, type PageOptions } from './articles.ts';
import { pdfOf } from './made-up-pdf.ts';
import { unrelatedPage } from './unrelated-page.ts';

const HTML = 'text/html; charset=utf-8';

/** All that the PDF says. */
export const PDF_LINE = 'North Korea sent 10,000 troops to Russia.';

/**
 * The site under test, on loopback:
 * `/articles/004` and `/articles/004/linked` (with its canonical link) and `/articles/004/bare` (nothing that tells which article it is),
 * `/unrelated/100000` (that many words on other things), `/shells/NAME` from `tests/corpus/shells`, `/demo`, `/report.pdf`
 * (`PDF_LINE` on a page), and `/NAME.html` from `tests/e2e/pages`.
 */
export function startSite(): Promise<Site> {
  return serve(async (path) => {
    if (path === '/report.pdf') return { type: 'application/pdf', body: pdfOf(PDF_LINE) };
    const body = await bodyOf(path);
    return body === null ? null : { type: HTML, body };
  });
}

async function bodyOf(path: string): Promise<string | null> {
  const [, folder, name, as] = path.split('/');
  if (folder === 'articles' && name) return articlePage(name, asOptions(as));
  if (folder === 'unrelated') return unrelatedPage(Number(name));
  const file =
    folder === 'demo'
      ? join(ROOT, 'assets', 'demo', 'article.html')
      : folder === 'shells' && name
        ? join(ROOT, 'tests', 'corpus', 'shells', basename(name), 'page.html')
        : join(ROOT, 'tests', 'e2e', 'pages', basename(path));
  return readFile(file, 'utf8').catch(() => null);
}

function asOptions(as: string | undefined): PageOptions {
  return { canonical: as === 'linked', named: as !== 'bare' };
}
