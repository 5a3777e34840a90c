import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/root.ts';

/**
 * The five articles that the bundled claims come from. Their texts are not part of the project: they lie beside it,
 * and what they prove is left out where they do not.
 */
const SHARED = join(ROOT, '..', 'shared');
const TEXTS = join(SHARED, 'seeds');
const TABLE = join(SHARED, 'sources.md');

export const articlesAreHere = existsSync(TEXTS) && existsSync(TABLE);

/** What a skipped test says instead of nothing. */
export const WHERE_ARTICLES = articlesAreHere ? '' : ' (skipped: the articles’ texts are not in ../shared/seeds)';

export type PageOptions = {
  /** Link to the address the article is known by. */
  readonly canonical: boolean;
  /** Give the page its own title and publisher. */
  readonly named: boolean;
};

type Article = {
  readonly text: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string | null;
  readonly url: string | null;
};

/** The article whose file starts with `number` as a plain page; `null` where there is none. */
export function articlePage(number: string, { canonical, named }: PageOptions): string | null {
  const article = readArticle(number);
  if (!article) return null;
  const { title, publisher, published, url, text } = article;
  const [shownTitle, site] = named ? [title, publisher] : ['A copied text', 'A copying site'];
  const lines = text.split('\n').map((line) => line.trim());
  const body = lines.filter((line) => line !== '' && (named || line !== title));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(shownTitle)}</title>
<meta property="og:site_name" content="${escaped(site)}">
${published ? `<meta property="article:published_time" content="${published}T12:00:00Z">` : ''}
${canonical && url ? `<link rel="canonical" href="${escaped(url)}">` : ''}
</head>
<body>
<main style="max-width: 40rem; margin: 2rem auto; font: 1.1rem/1.6 serif">
${body.map((line) => (line === title ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`)).join('\n')}
</main>
</body>
</html>`;
}

function readArticle(number: string): Article | null {
  const file = readdirSync(TEXTS).find((name) => name.startsWith(`${number}_`));
  const row =
    file &&
    readFileSync(TABLE, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| ${file} |`));
  if (!file || !row) return null;
  const [, , publisher = '', , title = '', published = '', url = ''] = row.split('|').map((cell) => cell.trim());
  return {
    text: readFileSync(join(TEXTS, file), 'utf8'),
    publisher,
    title,
    published: /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? null,
    url: /^https?:\/\/\S+/.exec(url)?.[0] ?? null,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
