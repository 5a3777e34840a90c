import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsFormat } from '../../../lib/formats/annotations.ts';
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
  const reading = annotationsFormat.read(file);
  if (!reading.ok) throw new Error(reading.problem);
  const list = [...reading.rows];
  expect(list).toHaveLength(reading.count);
  return { ...reading, list };
}
const rowsOf = (value: unknown) => read(opened(value)).list;
const rowOf = (value: unknown) => rowsOf(value)[0];
const fieldsOf = (value: unknown) =>
  rowsOf(value).map((row) => (row.type === 'problem' ? row.problems.map(({ field }) => field) : row.type));

const SELECTOR = { type: 'TextQuoteSelector', exact: '12 ships', prefix: 'there are ', suffix: ' in the port' };
const PASSAGE = { exact: '12 ships', prefix: 'there are ', suffix: ' in the port' };
/** In the shape of the model's own examples. */
const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://anno.example/1',
  type: 'Annotation',
  creator: { type: 'Person', name: 'Somebody' },
  created: '2024-10-20T09:00:00Z',
  modified: '2024-10-21T09:00:00Z',
  body: [
    { type: 'TextualBody', value: 'The port office counts 12 ships.', purpose: 'commenting', language: 'en' },
    { type: 'TextualBody', value: 'fleet', purpose: 'tagging' },
  ],
  target: { source: 'https://paper.example/ships', selector: SELECTOR },
};
const EXPECTED: RawClaim = {
  statement: 'The port office counts 12 ships.',
  url: 'https://paper.example/ships',
  quote: '12 ships',
  tags: ['fleet'],
  language: 'en',
  reviewedOn: '2024-10-21',
};
const { quote: _q, ...WITHOUT_QUOTE } = EXPECTED;
/** As Hypothesis’ interface answers. */
const ROW = {
  id: 'abc',
  created: '2024-10-20T09:00:00.123456+00:00',
  updated: '2024-10-21T09:00:00.123456+00:00',
  user: 'acct:somebody@hypothes.is',
  uri: 'https://paper.example/ships',
  text: 'The port office\ncounts 12 ships.',
  tags: ['fleet', 'fleet', ' '],
  group: '__world__',
  document: { title: ['Ships'] },
  target: [
    {
      source: 'https://paper.example/ships',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 3 },
        { type: 'TextPositionSelector', start: 10, end: 18 },
        SELECTOR,
      ],
    },
  ],
};

describe('where they stand', () => {
  const page = { id: 'p', type: 'AnnotationPage', items: [ANNOTATION] };
  test.each([
    ['alone', ANNOTATION, ''],
    ['in a list', [ANNOTATION], '/0'],
    ['in a page', page, '/items/0'],
    [
      'in a collection with its page',
      { id: 'c', type: 'AnnotationCollection', total: 1, first: page },
      '/first/items/0',
    ],
    ['in a collection of several types', { type: ['AnnotationCollection', 'Set'], first: page }, '/first/items/0'],
    ['in a page on a page', { type: 'AnnotationPage', items: [], next: page }, '/next/items/0'],
    ['in a graph', { '@graph': [ANNOTATION] }, '/@graph/0'],
  ])('%s', (_, value, pointer) => {
    expect(annotationsFormat.detect(opened(value))).toBe(true);
    expect(rowsOf(value)).toEqual([
      { place: { type: 'item', item: 1, pointer }, type: 'raw', raw: EXPECTED, passage: PASSAGE },
    ]);
  });

  test('what is on a page that is not in the file is said', () => {
    const rows = rowsOf({ type: 'AnnotationCollection', first: { ...page, next: 'http://anno.example/page2' } });
    expect(rows.map(({ type }) => type)).toEqual(['raw', 'problem']);
    expect(rows[1]).toMatchObject({ place: { pointer: '/first/next' } });
  });

  test('an empty collection is one; what is none in a list is told', () => {
    expect(rowsOf({ type: 'AnnotationCollection', total: 0 })).toEqual([]);
    expect(rowsOf([ANNOTATION, { type: 'Person' }, 'text']).map(({ type }) => type)).toEqual([
      'raw',
      'problem',
      'problem',
    ]);
  });

  test.each([
    ['as the interface answers', { total: 1, rows: [ROW] }, '/rows/0'],
    ['as its sidebar exports', { export_date: '2024', client_version: '1', annotations: [ROW] }, '/annotations/0'],
    ['in a list', [ROW], '/0'],
  ])('Hypothesis: %s', (_, value, pointer) => {
    expect(annotationsFormat.detect(opened(value))).toBe(true);
    const { language: _l, ...raw } = { ...EXPECTED, title: 'Ships' };
    expect(rowsOf(value)).toEqual([{ place: { type: 'item', item: 1, pointer }, type: 'raw', raw, passage: PASSAGE }]);
  });

  test('other JSON is not taken for them, nor they for reviews', () => {
    for (const value of [{}, [], null, { claims: [] }, { rows: [] }, { '@type': 'ClaimReview' }, { items: [{ a: 1 }] }])
      expect(annotationsFormat.detect(opened(value))).toBe(false);
    expect(annotationsFormat.read(opened({}))).toMatchObject({ ok: false });
    for (const value of [ANNOTATION, { rows: [ROW] }]) expect(claimReviewFormat.detect(opened(value))).toBe(false);
  });
});

describe('what they are about', () => {
  const raw = { ...WITHOUT_QUOTE };
  test.each<[string, unknown, object]>([
    ['a page alone', 'https://paper.example/ships', { raw }],
    ['a page as an object', { id: 'https://paper.example/ships', type: 'Text' }, { raw }],
    [
      'a page with its title',
      { source: { id: 'https://paper.example/ships', title: 'Ships' } },
      { raw: { ...raw, title: 'Ships' } },
    ],
    [
      'several, the first with a passage',
      ['https://other.example', ANNOTATION.target],
      { raw: EXPECTED, passage: PASSAGE },
    ],
    [
      'several selectors',
      { ...ANNOTATION.target, selector: [{ type: 'FragmentSelector', value: 'x' }, SELECTOR] },
      { raw: EXPECTED, passage: PASSAGE },
    ],
    [
      'a selector within another',
      { ...ANNOTATION.target, selector: { type: 'FragmentSelector', value: 'x', refinedBy: SELECTOR } },
      { raw: EXPECTED, passage: PASSAGE },
    ],
    [
      'a selector without context',
      { ...ANNOTATION.target, selector: { type: 'TextQuoteSelector', exact: '12 ships' } },
      { raw: EXPECTED, passage: { exact: '12 ships', prefix: '', suffix: '' } },
    ],
    [
      'a fragment alone',
      { ...ANNOTATION.target, selector: { type: 'FragmentSelector', value: 'xywh=1,2,3,4' } },
      { raw },
    ],
  ])('%s', (_, target, expected) => {
    const { place: _p, type: _t, ...row } = rowOf({ ...ANNOTATION, target }) ?? { place: null, type: null };
    expect(row).toEqual(expected);
  });

  test('a long passage is no quote, but kept as the passage', () => {
    const exact = 'there are in all as many as twelve ships in the port of the town';
    const row = rowOf({ ...ANNOTATION, target: { ...ANNOTATION.target, selector: { ...SELECTOR, exact } } });
    expect(row).toMatchObject({ raw: WITHOUT_QUOTE, passage: { exact } });
  });
});

describe('what they say', () => {
  const marked = { ...WITHOUT_QUOTE, statement: '12 ships' };
  const { tags: _t, language: _l, ...bare } = EXPECTED;
  test.each<[string, object, RawClaim]>([
    ['a text by itself', { body: undefined, bodyValue: 'The port office counts 12 ships.' }, bare],
    ['one body', { body: ANNOTATION.body[0] }, { ...bare, language: 'en' }],
    ['a body without type', { body: { value: 'The port office counts 12 ships.' } }, bare],
    [
      'HTML',
      {
        body: {
          type: 'TextualBody',
          format: 'text/html',
          value: '<p>The port office <b>counts</b> 12&nbsp;ships.</p>',
        },
      },
      bare,
    ],
    [
      'bodies to choose from',
      { body: { type: 'Choice', items: [ANNOTATION.body[0], { value: 'no' }] } },
      { ...bare, language: 'en' },
    ],
    ['several comments', { body: [{ value: 'The port office' }, { value: 'counts 12 ships.' }] }, bare],
    [
      'tags alone: what is marked is the statement',
      { body: [ANNOTATION.body[1]] },
      (({ language: _, ...rest }) => rest)(marked),
    ],
    [
      'an address, an image: what is marked',
      { body: ['https://x.example', { id: 'https://x.example/i.png', type: 'Image' }] },
      (({ language: _, tags: _s, ...rest }) => rest)(marked),
    ],
    ['never changed since', { modified: undefined }, { ...EXPECTED, reviewedOn: '2024-10-20' }],
    ['no day', { modified: 'lately', created: undefined }, (({ reviewedOn: _, ...rest }) => rest)(EXPECTED)],
  ])('%s', (_, more, expected) => {
    expect(rowOf({ ...ANNOTATION, ...more })).toMatchObject({ type: 'raw' });
    const row = rowOf({ ...ANNOTATION, ...more });
    expect(row?.type === 'raw' && row.raw).toEqual(expected);
  });

  test.each<[string, object, readonly string[]]>([
    ['nothing said or marked', { ...ANNOTATION, body: [], target: 'https://paper.example/' }, ['body.value']],
    ['no page', { ...ANNOTATION, target: undefined }, ['target.source']],
    ['a page that no link may lead to', { ...ANNOTATION, target: 'javascript:alert(1)' }, ['target.source']],
    ['a reply', { ...ROW, references: ['xyz'] }, ['references']],
    ['nothing at all', { type: 'Annotation' }, ['body.value', 'target.source']],
  ])('%s is told', (_, value, fields) => {
    expect(fieldsOf(value)).toEqual([fields]);
  });
});

describe('broken and hostile files', () => {
  test('never throw, whatever they are', () => {
    const keys = fc.constantFrom(
      '@type',
      'type',
      'id',
      'body',
      'bodyValue',
      'value',
      'format',
      'purpose',
      'target',
      'source',
      'selector',
      'exact',
      'prefix',
      'refinedBy',
      'items',
      'first',
      'next',
      'rows',
      'uri',
      'text',
      'tags',
      'document',
      'title',
      'references',
      '__proto__',
      'toString',
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        'Annotation',
        'AnnotationPage',
        'TextQuoteSelector',
        'TextualBody',
        'tagging',
        'https://a.example',
        'javascript:alert(1)',
        'application/json',
        '{"crossfigure":{"names":{"speaker":1}},"id":"x"}',
        '{"@type":"Claim"}',
        '{"__proto__":{"polluted":1}}',
        'null',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(keys, tie('tree')), { maxLength: 6 }).map((entries) => {
          const value = {};
          for (const [key, part] of entries)
            Object.defineProperty(value, key, { value: part, enumerable: true, configurable: true, writable: true });
          return value;
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const file = { name: 'x.json', text: '', json: { value } };
        annotationsFormat.detect(file);
        const reading = annotationsFormat.read(file);
        if (!reading.ok) return;
        for (const row of reading.rows) {
          if (row.type !== 'raw') continue;
          expect(Object.getPrototypeOf(row.raw)).toBe(Object.prototype);
          if (row.raw.url) expect(row.raw.url).toMatch(/^https?:/i);
          for (const [key, field] of Object.entries(row.raw))
            expect(key === 'tags' ? Array.isArray(field) : typeof field === 'string').toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('what is written', () => {
  const write = (claims: readonly Claim[]) =>
    [
      ...annotationsFormat.write({
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
        const text = write(claims);
        const reading = read({ name: 'f', text, json: { value: JSON.parse(text) } });
        expect(reading.title).toBe('A </b> set');
        const back = reading.list.map((row) => (row.type === 'raw' ? claimOfRaw(row.raw) : row));
        expect(back).toEqual(claims.map((claim) => (claim.tags?.length === 0 ? { ...claim, tags: undefined } : claim)));
        expect(reading.list.every((row) => row.type === 'raw' && row.passage === undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is what the model asks for, and shows statement and tags to any program', () => {
    const source = { ...makeClaim().source, url: 'https://paper.example/ships' };
    const review = { reviewer: 'Checkers', rating: 'True', url: null, published: null };
    const collection = JSON.parse(
      write([makeClaim({ source, quote: '12 ships', tags: ['fleet'], review }), makeClaim({ id: 'b' })]),
    );
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: 'A </b> set',
      total: 2,
      first: { type: 'AnnotationPage' },
    });
    const [first, second] = collection.first.items;
    expect(first).toMatchObject({
      type: 'Annotation',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'The port office counts 12 ships.' },
        { type: 'TextualBody', purpose: 'tagging', value: 'fleet' },
        { type: 'TextualBody', format: 'application/json' },
      ],
      target: { source: 'https://paper.example/ships', selector: { type: 'TextQuoteSelector', exact: '12 ships' } },
    });
    expect(JSON.parse(first.body[2].value)).toMatchObject({ id: 'fleet-1', review, tags: ['fleet'] });
    expect(second.target).toMatch(/^urn:/);
    for (const id of [collection.id, collection.first.id, first.id, second.id]) expect(URL.canParse(id)).toBe(true);
    expect(write([makeClaim({ statement: '<b>' })])).not.toMatch(/[<>&]/);
  });
});
