import type { PageInfo, PartialDate } from '../../../lib/model.ts';
import { latestPublicationDay } from '../../../lib/text/publication-day.ts';
import { querySelector, querySelectorAll, title } from '../../dom/document.ts';
import { baseURI, closest, getAttribute } from '../../dom/node.ts';
import { articlesOf, readJsonLd } from './json-ld.ts';
import { ownArticles } from './own-articles.ts';
import { pageLanguage } from './part-language.ts';
import { partialDate } from './partial-date.ts';

/**
 * What the page says of itself: canonical address, title, publisher, day of publication, language. All of it is the
 * page's own word and hostile: only strings come out, addresses only where they are http(s) and of this site, dates only
 * where they are dates that can be, of the article that the page is.
 * @param address where the page was loaded from
 * @param latest the latest day it can be from, `YYYY-MM-DD`
 */
export function readPageInfo(document: Document, address = location.href, latest = latestPublicationDay()): PageInfo {
  const metas = readMetas(document);
  const url = addressOf(document, address);
  const own = [address, ...(url === null ? [] : [url])];
  const articles = ownArticles(articlesOf(readJsonLd(document)), own, baseURI(document));
  const meta = (names: readonly string[]) => names.map((name) => metas.get(name)).find((content) => content);
  return {
    url,
    title: short(meta(['og:title']) ?? title(document)),
    publisher: short(
      articles.find(({ publisher }) => publisher)?.publisher ?? meta(['og:site_name']) ?? siteName(address),
    ),
    published:
      articles.map(({ datePublished }) => partialDate(datePublished, latest)).find(Boolean) ??
      PUBLISHED.map((name) => partialDate(metas.get(name), latest)).find(Boolean) ??
      publishedInText(document, latest),
    language: pageLanguage(document),
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

/** An article's own time is among its first. */
const MOST_TIMES = 50;

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
 * The canonical address, else the page's own without its fragment. A canonical link to another site would have a copy, or
 * any page that says so, taken for the article it names. One to the site's root on a page that lies deeper is a site's
 * mistake, and would make all its pages one article.
 */
function addressOf(document: Document, address: string): string | null {
  const own = httpUrl(address, undefined);
  const link = querySelector(document, 'link[rel~=canonical][href]');
  const href = link && getAttribute(link, 'href');
  const canonical = href ? httpUrl(href, baseURI(document)) : null;
  const isRoot = canonical?.pathname === '/' && canonical.search === '';
  const isDeeper = own !== null && own.pathname !== '/';
  const isBelieved = own && canonical && isSameSite(own, canonical) && !(isRoot && isDeeper);
  return (isBelieved ? canonical : own)?.href ?? null;
}

/** Whether one host is the other or lies below it, `www.` and mobile names apart. */
function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [a, b].map(({ hostname }) => hostname.replace(/^(?:www|m|amp|mobile)\./, '')) as [
    string,
    string,
  ];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
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

function publishedInText(document: Document, latest: string): PartialDate | null {
  const marked = '[itemprop=datePublished], time[pubdate]';
  for (const selector of [marked, 'article header time[datetime]', 'article time[datetime], main time[datetime]']) {
    for (const element of [...querySelectorAll(document, selector)].slice(0, MOST_TIMES)) {
      if (closest(element, ASIDE)) continue;
      const date = partialDate(getAttribute(element, 'datetime') ?? getAttribute(element, 'content'), latest);
      if (date) return date;
    }
  }
  return null;
}

/** One line of at most 300 units, `null` when nothing is left. */
function short(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
}
