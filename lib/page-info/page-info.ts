import type { PageInfo, PageWords } from '../model.ts';
import { latestPublicationDay } from '../text/publication-day.ts';
import { articlesOf, readJsonLd } from './json-ld.ts';
import { ownArticles } from './own-articles.ts';
import { partialDate } from './partial-date.ts';

/**
 * What a page says of itself by its own words: title, publisher, day of publication. All of it is the page's own word
 * and hostile: only strings come out, dates only where they are dates that can be, of the article that the page is.
 * @param latest the latest day it can be from, `YYYY-MM-DD`
 */
export function pageInfoOf(words: PageWords, latest = latestPublicationDay()): PageInfo {
  const { address, base, url, language, times } = words;
  const metas = new Map(words.metas);
  const own = [address, ...(url === null ? [] : [url])];
  const articles = ownArticles(articlesOf(readJsonLd(words.jsonLd)), own, base);
  const dates = [
    ...articles.map(({ datePublished }) => datePublished),
    ...PUBLISHED.map((name) => metas.get(name)),
    ...times,
  ];
  return {
    url,
    title: short(metas.get('og:title') ?? words.title),
    publisher: short(
      articles.find(({ publisher }) => publisher)?.publisher ?? metas.get('og:site_name') ?? siteName(address),
    ),
    published: dates.map((written) => partialDate(written, latest)).find(Boolean) ?? null,
    language,
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

function siteName(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
}

/** One line of at most 300 units, `null` when nothing is left. */
function short(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
}
