import type { PageWords } from '../../../lib/model.ts';
import { querySelector, querySelectorAll, title } from '../../dom/document.ts';
import { baseURI, closest, getAttribute, matches, textContent } from '../../dom/node.ts';
import { pageLanguage } from './part-language.ts';

/**
 * What the page says of itself, as it is written there; what it means is told elsewhere. All of it is the page's own
 * word and hostile, so there is no more of it than a page has need of.
 * @param address where the page was loaded from
 */
export function readPageWords(document: Document, address = location.href): PageWords {
  return {
    address,
    base: baseURI(document),
    url: addressOf(document, address),
    title: cut(title(document)),
    metas: metasOf(document),
    jsonLd: jsonLdOf(document),
    times: timesOf(document),
    language: pageLanguage(document),
  };
}

/** More units than a name, a title or a day takes. */
const LONGEST = 2_000;
const MOST_METAS = 100;
/** Names of those that tell the title, the site's name, or the day of publication. */
const METAS = /date|_time$|issued|created|^og:(?:title|site_name)$/;

const MOST_SCRIPTS = 20;
/** Units of JSON-LD; a script that goes beyond that is left out. */
const MOST_JSON_LD = 500_000;

/** An article's own time is among its first. */
const MOST_TIMES = 50;
const MOST_LOOKED_AT = 500;
/** The surest first. */
const TIMES = [
  '[itemprop=datePublished], time[pubdate]',
  'article header time[datetime]',
  'article time[datetime], main time[datetime]',
];
/** Times elsewhere on a page are those of other articles, comments and clocks. */
const ASIDE = 'aside, nav, footer, [role=complementary], [role=navigation], [class*=comment], [class*=related]';

/** The first content under each name, which is in lower case. */
function metasOf(document: Document): [name: string, content: string][] {
  const metas = new Map<string, string>();
  for (const meta of querySelectorAll(document, 'meta[content]')) {
    const given = getAttribute(meta, 'property') ?? getAttribute(meta, 'name') ?? getAttribute(meta, 'itemprop');
    const name = given?.slice(0, LONGEST).toLowerCase() ?? '';
    const content = getAttribute(meta, 'content')?.trim();
    if (content && METAS.test(name) && !metas.has(name) && metas.size < MOST_METAS) metas.set(name, cut(content));
  }
  return [...metas];
}

function jsonLdOf(document: Document): string[] {
  let left = MOST_JSON_LD;
  return [...querySelectorAll(document, 'script[type="application/ld+json" i]')]
    .slice(0, MOST_SCRIPTS)
    .flatMap((script) => {
      const text = textContent(script) ?? '';
      if (text.length > left) return [];
      left -= text.length;
      return [text];
    });
}

/** The page is searched once, since that takes as long as it is. */
function timesOf(document: Document): string[] {
  const all = [...querySelectorAll(document, 'time, [itemprop=datePublished]')].slice(0, MOST_LOOKED_AT);
  const own = all.filter((element) => !closest(element, ASIDE));
  return TIMES.flatMap((selector) => {
    const found = own.filter((element) => matches(element, selector)).slice(0, MOST_TIMES);
    return found.map((element) => cut(getAttribute(element, 'datetime') ?? getAttribute(element, 'content') ?? ''));
  });
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

function cut(text: string): string {
  return text.slice(0, LONGEST);
}
