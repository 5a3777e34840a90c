import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClaim } from '../../../lib/claims/schema.ts';
import { claimReviewFormat } from '../../../lib/formats/claim-review.ts';
import type { FileRows, OpenedFile, RawClaim, Row } from '../../../lib/formats/types.ts';
import type { Claim } from '../../../lib/model.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';
import { anyClaim, claimOfRaw } from './claim-review-arbitrary.ts';

const opened = (value: unknown): OpenedFile => {
  const text = JSON.stringify(value);
  return { name: 'f.json', text, json: { value: JSON.parse(text) } };
};
function read(file: OpenedFile): FileRows & { readonly list: readonly Row[] } {
  const reading = claimReviewFormat.read(file);
  if (!reading.ok) throw new Error(reading.problem);
  const list = [...reading.rows];
  expect(list).toHaveLength(reading.count);
  return { ...reading, list };
}
const rowsOf = (value: unknown) => read(opened(value)).list;
const rawsOf = (value: unknown): RawClaim[] =>
  rowsOf(value).map((row) => {
    if (row.type !== 'raw') throw new Error(JSON.stringify(row));
    return row.raw;
  });
const rawOf = (value: unknown) => rawsOf(value)[0] ?? {};
const fieldsOf = (value: unknown) =>
  rowsOf(value).map((row) => (row.type === 'problem' ? row.problems.map(({ field }) => field) : row.type));

const RATING = { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' };
/** As Google's guide has it. */
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://check.example/flat',
  claimReviewed: 'The fleet has 12 ships.',
  datePublished: '2024-10-20',
  author: { '@type': 'Organization', name: 'Checkers', url: 'https://check.example' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Organization', name: 'Port Office', sameAs: 'https://port.example' },
    datePublished: '2024-10-18',
    appearance: {
      '@type': 'NewsArticle',
      url: 'https://paper.example/ships',
      headline: 'Twelve ships',
      datePublished: '2024-10-19',
      publisher: { '@type': 'Organization', name: 'Harbour Post' },
    },
  },
  reviewRating: RATING,
};
const EXPECTED: RawClaim = {
  statement: 'The fleet has 12 ships.',
  speaker: 'Port Office',
  url: 'https://paper.example/ships',
  title: 'Twelve ships',
  publisher: 'Harbour Post',
  published: '2024-10-19',
  asOf: '2024-10-18',
  reviewer: 'Checkers',
  rating: 'False',
  reviewUrl: 'https://check.example/flat',
  reviewPublished: '2024-10-20',
};
const item = (more: object) => ({ ...REVIEW, itemReviewed: { ...REVIEW.itemReviewed, ...more } });

describe('where they stand', () => {
  test.each([
    ['alone', REVIEW, ''],
    ['in a list', [REVIEW], '/0'],
    ['in a graph, beside other things', { '@graph': [{ '@type': 'WebPage' }, REVIEW] }, '/@graph/1'],
    [
      'in a feed, an item',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: REVIEW }] },
      '/dataFeedElement/0/item',
    ],
    [
      'in a feed, a list of items, after one without',
      { '@type': 'DataFeed', dataFeedElement: [{ item: null }, { item: [null, REVIEW] }] },
      '/dataFeedElement/1/item/1',
    ],
    ['in a feed, by itself', { '@type': 'DataFeed', dataFeedElement: REVIEW }, '/dataFeedElement'],
    [
      'in a list of things',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: REVIEW }] },
      '/itemListElement/0/item',
    ],
    ['in a page', { '@type': 'WebPage', mainEntity: { '@type': 'Article', review: REVIEW } }, '/mainEntity/review'],
  ])('%s', (_, value, pointer) => {
    const [row, ...more] = rowsOf(value);
    expect(more).toEqual([]);
    expect(row).toEqual({ place: { type: 'item', item: 1, pointer }, type: 'raw', raw: EXPECTED });
    expect(claimReviewFormat.detect(opened(value))).toBe(true);
  });

  test.each([
    ['a list of types', { ...REVIEW, '@type': ['Review', 'ClaimReview'] }],
    ['the vocabulary’s address in the type', { ...REVIEW, '@type': 'http://schema.org/ClaimReview' }],
    ['a prefix', { '@type': 'schema:ClaimReview', ...prefixed(REVIEW, 'schema:') }],
    ['no type, as in the older data sets', { ...REVIEW, '@type': undefined }],
    ['properties apart, as out of microdata', { type: 'http://schema.org/ClaimReview', properties: REVIEW }],
  ])('%s', (_, value) => {
    expect(rawsOf(value)).toEqual([EXPECTED]);
  });

  test('a claim that is told of elsewhere in the graph is one with its review', () => {
    const graph = [
      { ...REVIEW, author: { '@id': '#checkers' }, itemReviewed: { '@id': '#claim' } },
      { ...REVIEW.itemReviewed, '@id': '#claim' },
      { ...REVIEW.author, '@id': '#checkers' },
    ];
    expect(rawsOf({ '@graph': graph })).toEqual([EXPECTED]);
  });

  test('one entry a line in script elements, as the research data set is', () => {
    const line = `<script type="application/ld+json">${JSON.stringify(REVIEW)}</script>`;
    const text = `${line}\n\n${line.replace('{', '')}\n${line}\n`;
    const file = { name: 'fact_checks.txt', text, json: null };
    expect(claimReviewFormat.detect(file)).toBe(true);
    expect(read(file).list.map(({ place, type }) => [place, type])).toEqual([
      [{ type: 'line', line: 1 }, 'raw'],
      [{ type: 'line', line: 3 }, 'problem'],
      [{ type: 'line', line: 4 }, 'raw'],
    ]);
  });

  test('what is neither, in a list of them, is told with its place', () => {
    const rows = rowsOf([REVIEW, { '@type': 'Person' }, 'text', null]);
    expect(rows.map(({ type }) => type)).toEqual(['raw', 'problem', 'problem']);
    expect(rows[1]?.place).toEqual({ type: 'item', item: 2, pointer: '/1' });
  });

  test('other JSON is not taken for it', () => {
    for (const value of [{}, [], null, 1, { claims: [] }, { type: 'Annotation' }, [{ '@type': 'Article' }]])
      expect(claimReviewFormat.detect(opened(value))).toBe(false);
    expect(claimReviewFormat.read(opened({}))).toMatchObject({ ok: false });
    expect(claimReviewFormat.detect({ name: 'x.csv', text: 'a,b', json: null })).toBe(false);
  });
});

describe('what they say', () => {
  test.each<[string, object, RawClaim]>([
    ['texts with a type', { claimReviewed: { '@value': ' The fleet\n has 12 ships. ', '@language': 'en' } }, EXPECTED],
    ['texts in a list', { claimReviewed: ['The fleet has 12 ships.'] }, EXPECTED],
    ['the reviewer as text', { author: 'Checkers' }, EXPECTED],
    ['the reviewer in a list', { author: [{ '@type': 'Person', name: 'Checkers' }] }, EXPECTED],
    ['the reviewer as publisher', { author: undefined, publisher: { name: 'Checkers' } }, EXPECTED],
    [
      'the reviewer by address alone',
      { author: { '@type': 'Organization', url: 'http://www.politics.example/' } },
      { ...EXPECTED, reviewer: 'politics.example' },
    ],
    ['a time and no zone', { datePublished: '2024-10-20 05:00' }, EXPECTED],
    ['a time and a zone: the day where it was written', { datePublished: '2024-10-20T23:30:00-05:00' }, EXPECTED],
    ['a year alone', { datePublished: '2024' }, { ...EXPECTED, reviewPublished: '2024' }],
    ['a day in words, as written', { datePublished: 'Oct 20, 2024' }, { ...EXPECTED, reviewPublished: 'Oct 20, 2024' }],
    ['a rating in numbers', { reviewRating: { ratingValue: '2', bestRating: 5 } }, { ...EXPECTED, rating: '2 of 5' }],
    [
      'a rating’s value in words',
      { reviewRating: { ratingValue: 'Misleading' } },
      { ...EXPECTED, rating: 'Misleading' },
    ],
    [
      'a rating’s name',
      { reviewRating: { name: { '@value': 'Mostly true' } } },
      { ...EXPECTED, rating: 'Mostly true' },
    ],
    ['a language', { inLanguage: 'fr' }, { ...EXPECTED, language: 'fr' }],
  ])('%s', (_, more, expected) => {
    expect(rawOf({ ...REVIEW, ...more })).toEqual(expected);
  });

  const bare = { title: undefined, publisher: undefined, published: undefined };
  test.each<[string, object, object]>([
    ['speakers in a list', { author: [{ name: 'A' }, { name: 'B' }, { name: 'A' }] }, { speaker: 'A, B' }],
    ['the speaker as text', { author: 'Port Office' }, {}],
    ['nobody named: the statement may tell', { author: undefined }, { speaker: undefined }],
    ['an appearance as an address', { appearance: 'https://paper.example/ships' }, bare],
    ['appearances as addresses', { appearance: ['https://paper.example/ships', 'https://b.example'] }, bare],
    ['several in one text', { appearance: 'https://paper.example/ships, https://b.example and more' }, bare],
    [
      'the first appearance before others',
      { firstAppearance: { url: 'https://www.first.example/x' } },
      {
        url: 'https://www.first.example/x',
        title: undefined,
        publisher: undefined,
        published: undefined,
      },
    ],
    [
      'an appearance that is none',
      { appearance: 'in an ad' },
      {
        url: 'https://check.example/flat',
        title: 'The fleet has 12 ships.',
        publisher: 'Checkers',
        published: '2024-10-20',
      },
    ],
    [
      'no appearance: the review is where it can be read',
      { appearance: undefined },
      {
        url: 'https://check.example/flat',
        title: 'The fleet has 12 ships.',
        publisher: 'Checkers',
        published: '2024-10-20',
      },
    ],
    [
      'a work instead of a claim',
      {
        '@type': 'CreativeWork',
        appearance: undefined,
        url: ['https://paper.example/ships'],
        name: 'Twelve ships',
        publisher: 'Harbour Post',
      },
      { published: '2024-10-18' },
    ],
    [
      'a work that is the same as',
      {
        '@type': 'CreativeWork',
        appearance: undefined,
        sameAs: ['https://paper.example/ships'],
      },
      { ...bare, published: '2024-10-18' },
    ],
    ['no day of the claim: that of its appearance', { datePublished: undefined }, { asOf: '2024-10-19' }],
    [
      'a link to a passage',
      {
        appearance: { ...REVIEW.itemReviewed.appearance, url: 'https://paper.example/ships#:~:text=12%20ships' },
      },
      {},
    ],
  ])('of what they review: %s', (_, more, expected) => {
    const all = { ...EXPECTED, ...expected };
    expect(rawOf(item(more))).toEqual(
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    );
  });

  test('a claim by itself', () => {
    const { reviewer: _, rating: _r, reviewUrl: _u, reviewPublished: _p, ...claim } = EXPECTED;
    expect(rawsOf({ ...REVIEW.itemReviewed, text: 'The fleet has 12 ships.' })).toEqual([claim]);
    expect(rawsOf({ ...REVIEW.itemReviewed, text: 'The fleet has 12 ships.', review: REVIEW })).toEqual([EXPECTED]);
  });
});

describe('what is missing', () => {
  test.each<[string, object, readonly string[]]>([
    ['the claim', { ...REVIEW, claimReviewed: ' ' }, ['claimReviewed']],
    ['the result', { ...REVIEW, reviewRating: undefined }, ['reviewRating.alternateName']],
    [
      'a result on a scale of none',
      { ...REVIEW, reviewRating: { ratingValue: -1, bestRating: -1 } },
      ['reviewRating.alternateName'],
    ],
    ['the reviewer', { ...REVIEW, author: undefined, url: undefined }, ['author.name']],
    ['all', { '@type': 'ClaimReview' }, ['claimReviewed', 'author.name', 'reviewRating.alternateName']],
    ['a claim’s text', { '@type': 'Claim' }, ['text']],
  ])('%s', (_, value, fields) => {
    expect(fieldsOf(value)).toEqual([fields]);
  });

  test('a link that is none is not taken', () => {
    const hostile = 'javascript:alert(1)';
    const value = item({ appearance: { url: hostile, headline: 'T' }, url: hostile });
    const raw = rawOf({ ...value, url: hostile });
    expect(JSON.stringify(raw)).not.toContain('javascript');
    expect(raw).toMatchObject({ title: 'T', statement: EXPECTED.statement });
  });
});

describe('broken and hostile files', () => {
  test('never throw, whatever they are', () => {
    const keys = fc.constantFrom(
      '@type',
      '@graph',
      '@id',
      '@value',
      '@list',
      'item',
      'dataFeedElement',
      'itemReviewed',
      'claimReviewed',
      'author',
      'name',
      'appearance',
      'reviewRating',
      'identifier',
      'propertyID',
      'value',
      'about',
      'review',
      'url',
      'text',
      '__proto__',
      'constructor',
      'properties',
      'toString',
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        'ClaimReview',
        'Claim',
        'DataFeed',
        'crossfigure:claim',
        'status=x&id=__proto__&__proto__=1',
        'https://a.example',
        '#x',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(keys, tie('tree')), { maxLength: 6 }).map(objectOf),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const file = { name: 'x.json', text: '', json: { value } };
        claimReviewFormat.detect(file);
        const reading = claimReviewFormat.read(file);
        if (!reading.ok) return;
        for (const row of reading.rows) {
          if (row.type !== 'raw') continue;
          expect(Object.getPrototypeOf(row.raw)).toBe(Object.prototype);
          for (const link of [row.raw.url, row.raw.reviewUrl]) if (link) expect(link).toMatch(/^https?:/i);
          for (const [key, field] of Object.entries(row.raw))
            expect(key === 'tags' ? Array.isArray(field) : typeof field === 'string').toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('nesting without end is left where it is', () => {
    let value: unknown = REVIEW;
    for (let depth = 0; depth < 5000; depth++) value = { '@graph': [value] };
    expect(claimReviewFormat.read({ name: 'x', text: '', json: { value } })).toMatchObject({ ok: false });
  });

  test('a claim that is told of in a circle is told once', () => {
    const graph = [{ ...REVIEW, '@id': '#a', itemReviewed: { '@id': '#a' } }];
    expect(rowsOf({ '@graph': graph })).toHaveLength(1);
  });
});

describe('what is written', () => {
  const write = (claims: readonly Claim[]) =>
    [
      ...claimReviewFormat.write({
        title: 'A </b> set',
        version: 3,
        stories: [makeStory()],
        claims,
        day: '2025-01-02',
      }),
    ].join('');

  test('comes back as it was, field by field', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 4 }), (claims) => {
        for (const claim of claims) expect(parseClaim(claim)).toMatchObject({ ok: true });
        const text = write(claims);
        const reading = read({ name: 'f', text, json: { value: JSON.parse(text) } });
        expect([reading.title, reading.version]).toEqual(['A </b> set', 3]);
        const back = reading.list.map((row) => (row.type === 'raw' ? claimOfRaw(row.raw) : row));
        expect(back).toEqual(claims.map((claim) => (claim.tags?.length === 0 ? { ...claim, tags: undefined } : claim)));
      }),
      { numRuns: 400 },
    );
  });

  test('is a feed of ClaimReviews where there is a review, else of Claims, and leaves no sign of HTML', () => {
    const review = { reviewer: 'Checkers', rating: 'Half <b>', url: 'https://check.example', published: '2025' };
    const text = write([makeClaim({ review }), makeClaim({ id: 'b' })]);
    expect(text).not.toMatch(/[<>&]/);
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({ '@context': 'https://schema.org', '@type': 'DataFeed' });
    expect(feed.dataFeedElement.map(({ item }: { item: { '@type': string }[] }) => item[0]?.['@type'])).toEqual([
      'ClaimReview',
      'Claim',
    ]);
    expect(feed.dataFeedElement[0].item[0]).toMatchObject({
      claimReviewed: 'The port office counts 12 ships.',
      reviewRating: { alternateName: 'Half <b>' },
      datePublished: '2025',
      itemReviewed: { '@type': 'Claim', author: { name: 'Port Office' } },
    });
  });

  test('names its parties for whoever has none of them', () => {
    const told = rawOf(JSON.parse(write([makeClaim()])));
    expect(told).toMatchObject({
      story: 'fleet',
      subject: 'ships',
      speaker: 'port_office',
      speakerName: 'Port Office',
    });
    const text = write([makeClaim({ speaker: 'harbour_post' })]);
    expect(rawOf(JSON.parse(text))).toMatchObject({ origin: 'port_office', originName: 'Port Office' });
  });

  test('the fields that come back are the documented ones', () => {
    const docs = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
    const section = /## ClaimReview\n[\s\S]*?\n## /.exec(docs)?.[0] ?? '';
    const kept = /\*\*Kept:\*\*([\s\S]*?`)\. /.exec(section)?.[1] ?? '';
    expect([...kept.matchAll(/`([\w.]+)`/g)].map(([, field]) => field)).toEqual(claimReviewFormat.fields);
  });

  test('an empty set is an empty feed', () => {
    expect(rowsOf(JSON.parse(write([])))).toEqual([]);
  });
});

function prefixed(value: object, prefix: string): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key.startsWith('@') ? key : prefix + key,
      typeof part === 'object' && part !== null ? prefixed(part, prefix) : part,
    ]),
  );
}

/** An object as parsed JSON has it: hostile keys are its own. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const value = {};
  for (const [key, part] of entries)
    Object.defineProperty(value, key, { value: part, enumerable: true, configurable: true, writable: true });
  return value;
}
