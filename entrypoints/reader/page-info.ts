import type { PageInfo, PartialDate } from '../../lib/model.ts';
import { documentElement, querySelector, querySelectorAll, title } from '../dom/document.ts';
import { baseURI, closest, getAttribute } from '../dom/node.ts';
import { articlesOf, nameOf, readJsonLd, textOf } from './json-ld.ts';
import { partialDate } from './partial-date.ts';

/**
 * What the page says of itself: canonical address, title, publisher, day of publication, language. All of it is the
 * page's own word and hostile: only strings come out, addresses only where they are http(s), dates only where they are dates.
 */
export function readPageInfo(document: Document, address = location.href): PageInfo {
  const metas = readMetas(document);
  const articles = articlesOf(readJsonLd(document));
  const meta = (names: readonly string[]) => names.map((name) => metas.get(name)).find((content) => content);
  return {
    url: addressOf(document, address),
    title: short(meta(['og:title']) ?? title(document)),
    publisher: short(articles.map(nameOf).find(Boolean) ?? meta(['og:site_name']) ?? siteName(address)),
    published:
      articles.map((article) => partialDate(textOf(article, 'datePublished'))).find(Boolean) ??
      PUBLISHED.map((name) => partialDate(metas.get(name))).find(Boolean) ??
      publishedInText(document),
    language: languageOf(document),
  };
}

/** Names under which sites give the day of publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'date',
];

/** Times elsewhere on a page are those of other articles, comments and clocks. */
const ASIDE = 'aside, nav, footer, [role=complementary], [role=navigation], [class*=comment], [class*=related]';

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of querySelectorAll(document, 'meta[content]')) {
    const name = getAttribute(meta, 'property') ?? getAttribute(meta, 'name') ?? getAttribute(meta, 'itemprop');
    const content = getAttribute(meta, 'content')?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/**
 * The canonical address, else the page's own without its fragment. A canonical link to the site's root on a page that
 * lies deeper is a site's mistake, and would make all its pages one article.
 */
function addressOf(document: Document, address: string): string | null {
  const own = httpUrl(address, undefined);
  const link = querySelector(document, 'link[rel~=canonical][href]');
  const href = link && getAttribute(link, 'href');
  const canonical = href ? httpUrl(href, baseURI(document)) : null;
  const isRoot = canonical?.pathname === '/' && canonical.search === '';
  const isDeeper = own !== null && own.pathname !== '/';
  return (canonical && !(isRoot && isDeeper) ? canonical : own)?.href ?? null;
}

function httpUrl(address: string, base: string | undefined): URL | null {
  const url = URL.parse(address, base);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  url.hash = '';
  return url;
}

function siteName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

function publishedInText(document: Document): PartialDate | null {
  const marked = '[itemprop=datePublished], time[pubdate]';
  for (const selector of [marked, 'article header time[datetime]', 'article time[datetime], main time[datetime]']) {
    for (const element of querySelectorAll(document, selector)) {
      if (closest(element, ASIDE)) continue;
      const date = partialDate(getAttribute(element, 'datetime') ?? getAttribute(element, 'content'));
      if (date) return date;
    }
  }
  return null;
}

function languageOf(document: Document): string | null {
  try {
    return (
      Intl.getCanonicalLocales(
        (getAttribute(documentElement(document), 'lang') ?? '').trim().replaceAll('_', '-'),
      )[0] ?? null
    );
  } catch {
    return null;
  }
}

/** One line of at most 300 units, `null` when nothing is left. */
function short(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
}
