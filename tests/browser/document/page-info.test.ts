import { afterEach, describe, expect, it } from 'vitest';
import { readPageWords } from '../../../entrypoints/reader/document/index.ts';
import { pageInfoOf } from '../../../lib/page-info/page-info.ts';

const ADDRESS = 'https://www.news.example/world/story?id=1#part';

/** What a page at that address says of itself. */
function infoOf(head: string, body = '', lang = '') {
  const page = new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}<base href="${ADDRESS}"></head><body>${body}</body></html>`,
    'text/html',
  );
  return pageInfoOf(readPageWords(page, ADDRESS));
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const at = (published: string) => `<meta property="article:published_time" content="${published}">`;

describe('address', () => {
  it.each([
    ['the canonical one', '<link rel="canonical" href="https://news.example/a">', 'https://news.example/a'],
    ['resolved', '<base href="https://news.example/x/"><link rel="canonical" href="../a">', 'https://news.example/a'],
    [
      'not the site’s root',
      '<link rel="canonical" href="https://news.example/">',
      'https://www.news.example/world/story?id=1',
    ],
    ['of the same site', '<link rel="canonical" href="https://m.news.example/a">', 'https://m.news.example/a'],
    [
      'not of another site',
      '<link rel="canonical" href="https://other.example/world/story">',
      'https://www.news.example/world/story?id=1',
    ],
    [
      'not of one whose name ends alike',
      '<link rel="canonical" href="https://bad-news.example/world/story">',
      'https://www.news.example/world/story?id=1',
    ],
    ['http only', '<link rel="canonical" href="javascript:alert(1)">', 'https://www.news.example/world/story?id=1'],
    ['no nonsense', '<link rel="canonical" href="https://">', 'https://www.news.example/world/story?id=1'],
    ['its own', '', 'https://www.news.example/world/story?id=1'],
  ])('%s', (_, head, expected) => {
    expect(infoOf(head).url).toBe(expected);
  });
});

describe('title and publisher', () => {
  it('come from what the page declares for others', () => {
    const info = infoOf(
      '<title>Story – News</title><meta property="og:title" content=" The\n story "><meta property="og:site_name" content="News">',
    );
    expect(info).toMatchObject({ title: 'The story', publisher: 'News' });
  });

  it('else from the document and its address', () => {
    expect(infoOf('<title>Story</title>')).toMatchObject({ title: 'Story', publisher: 'news.example' });
    expect(infoOf('').title).toBeNull();
  });

  it.each([
    ['in place', { '@type': 'NewsArticle', publisher: { name: 'Daily' } }],
    ['in a list', [{ '@type': 'WebSite' }, { '@type': ['Thing', 'Article'], publisher: [{ name: 'Daily' }] }]],
    [
      'in a graph, by id',
      {
        '@graph': [
          { '@type': 'Article', publisher: { '@id': '#o' } },
          { '@id': '#o', name: 'Daily' },
        ],
      },
    ],
  ])('publisher in JSON-LD: %s', (_, value) => {
    expect(infoOf(jsonLd(value)).publisher).toBe('Daily');
  });
});

describe('day of publication', () => {
  it.each([
    [
      'JSON-LD first',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2024-10-18T23:30:00-04:00' }) + at('2024-10-20'),
      '2024-10-18',
    ],
    [
      'not that of other things',
      jsonLd({ '@type': 'WebSite', datePublished: '2001-01-01' }) + at('2024-10-20'),
      '2024-10-20',
    ],
    ['past broken scripts', `<script type="application/ld+json">{"@type":</script>${at('2024-10-20')}`, '2024-10-20'],
    [
      'past hostile values',
      jsonLd({ '@type': 'Article', datePublished: { toString: 1 }, publisher: 7 }) + at('2024-10-20'),
      '2024-10-20',
    ],
    ['no inherited names', jsonLd({ '@type': 'Article', __proto__: { x: 1 } }) + at('2024-10-20'), '2024-10-20'],
    ['the surer of two metas', `<meta name="date" content="2024-10-01">${at('2024-10-20')}`, '2024-10-20'],
    ['meta date', '<meta name="Date" content="2024-10-01">', '2024-10-01'],
    ['a broken meta gives way', `${at('yesterday')}<meta name="date" content="2024-10-01">`, '2024-10-01'],
  ])('%s', (_, head, expected) => {
    expect(infoOf(head).published).toBe(expected);
  });

  const article = (datePublished: string, more: object = {}) => ({ '@type': 'NewsArticle', datePublished, ...more });
  const older = article('1999-01-01', { url: '/older' });

  it.each<[string, unknown, string | null]>([
    [
      'the one that names the page’s address',
      [older, article('2024-10-18', { url: '/world/story?id=1' })],
      '2024-10-18',
    ],
    ['by its main page', [older, article('2024-10-18', { mainEntityOfPage: { '@id': `${ADDRESS}` } })], '2024-10-18'],
    [
      'by its id in a graph',
      { '@graph': [article('1999-01-01'), article('2024-10-18', { '@id': '#article' })] },
      '2024-10-18',
    ],
    ['the one without an address beside those of others', [older, article('2024-10-18')], '2024-10-18'],
    ['the only one', article('2024-10-18'), '2024-10-18'],
    ['not the only one where it is another', older, null],
    ['none of several without an address', [article('1999-01-01'), article('2024-10-18')], null],
    ['none from before the web', article('1899-12-31'), null],
    ['none from the future', article('2099-01-01'), null],
  ])('of the articles in JSON-LD, %s', (_, value, expected) => {
    expect(infoOf(jsonLd(value)).published).toBe(expected);
  });

  it('may be tomorrow, as it is somewhere, and no later', () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect(infoOf(at(day(1))).published).toBe(day(1));
    expect(infoOf(at(day(3))).published).toBeNull();
  });

  it('comes from the article’s time, not from others’', () => {
    const others = '<aside><article><time datetime="2020-01-01">x</time></article></aside>';
    const own = '<article><header><time datetime="2024-10-18T08:00Z">today</time></header></article>';
    expect(infoOf('', others + own).published).toBe('2024-10-18');
    expect(infoOf('', others).published).toBeNull();
    expect(infoOf('', '<p>October 18, 2024</p>').published).toBeNull();
  });
});

it.each([
  ['en', 'en'],
  ['EN_gb', 'en-GB'],
  ['', null],
  ['not a language!', null],
])('language %s is %s', (lang, expected) => {
  expect(infoOf('', '', lang).language).toBe(expected);
});

afterEach(() => {
  // A publisher's JSON may name keys that every object has.
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe('words that are sent', () => {
  const wordsOf = (head: string) => readPageWords(new DOMParser().parseFromString(head, 'text/html'), ADDRESS);

  it('are those that tell something', () => {
    const head =
      '<meta name="csrf-token" content="x"><meta property="OG:Title" content=" A "><meta name="date" content="">';
    expect(wordsOf(head).metas).toEqual([['og:title', 'A']]);
  });

  it('are no more than a page has need of', () => {
    const long = '1'.repeat(400_000);
    const metas = Array.from({ length: 300 }, (_, i) => `<meta name="date${i}" content="${long.slice(0, 5_000)}">`);
    const words = wordsOf(metas.join('') + jsonLd(long) + jsonLd(long) + jsonLd('short'));
    expect(words.metas).toHaveLength(100);
    expect(words.metas[0]?.[1]).toHaveLength(2_000);
    expect(words.jsonLd.map((text) => text.length)).toEqual([400_002, 7]);
  });
});
