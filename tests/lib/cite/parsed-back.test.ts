import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CiteWords, citeClaim } from '../../../lib/cite.ts';
import type { Claim, Review } from '../../../lib/model.ts';
import { claim, point } from '../../helpers/engine.ts';
import { type ReadCitation, readMarkdownCitation, readTextCitation, type Style } from './citation-reader.ts';

const WORDS: CiteWords = {
  party: (id) => id.toUpperCase(),
  date: (date) => date,
  figure: () => '',
  verdict: (verdict) => verdict,
  stance: (stance) => stance,
  withdrawn: 'Taken back.',
  quote: (text) => `“${text}”`,
};
const STYLE: Style = { date: /\d{4}(?:-\d{2}){0,2}/, notes: ['Taken back.'] };
const READERS = { text: readTextCitation, markdown: readMarkdownCitation } as const;

const CLAIM = claim({
  id: 'nis-1',
  statement: 'The NIS said that 12,000 troops were to be sent.',
  quantity: point(12_000, 'about'),
  quote: 'some 12,000 soldiers',
  source: {
    publisher: 'Paper',
    title: 'Troops on the move',
    url: 'https://paper.example/a_(b)?x=1&copy;=2',
    published: '2024-10-19',
    wire: 'AFP',
  },
});
const REVIEW: Review = {
  reviewer: 'Checkers',
  rating: 'Half true',
  url: 'https://check.example/1',
  published: '2025-02-03',
};

/** Text as one readable line, as it is to come back. */
const line = (text: string) =>
  text
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
/** An address without its text directive, however it was encoded. */
const page = (link: string | null) => (link === null ? null : decodeURIComponent(link.split('#')[0] ?? ''));

/** What a reader should find of a claim. */
function expected({ statement, speaker, asOf, quote, source, status, review }: Claim): ReadCitation {
  return {
    speaker: speaker.toUpperCase(),
    asOf,
    statement: line(statement),
    quote: quote === null ? null : line(quote),
    note: status === 'withdrawn' ? 'Taken back.' : null,
    outlet: source.wire === null ? source.publisher : `${source.publisher} (${source.wire})`,
    title: line(source.title),
    published: source.published,
    link: page(source.url),
    review: review ? { ...review, rating: line(review.rating), link: page(review.url), ...{ url: undefined } } : null,
  };
}

function readBack(cited: Claim, format: keyof typeof READERS): ReadCitation {
  const read = READERS[format](citeClaim({ claim: cited }, format, WORDS), STYLE);
  const { review } = read;
  return { ...read, link: page(read.link), review: review && { ...review, link: page(review.link) } };
}

/** What titles are made of when somebody means harm, or writes of numbers. */
const odd = fc
  .oneof(
    fc.constantFrom(
      'Two, “quoted”, 2024-01-01, https://evil.example/x',
      '2024-10-19',
      '”, 2023-01-01',
      'a (b) [c](https://d.example) <e>',
      '“”',
      'https://evil.example',
      'two\nlines\\',
      '- 1. # *x* _y_ `z` ~ | & &amp; $',
      '\u202Eturned\u2066',
    ),
    fc.string({ unit: fc.constantFrom(...'[]()<>`*_~\\|&;#!"-\n a1/:.,@$“”'), minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  .filter((text) => line(text) !== '');

describe.each(['text', 'markdown'] as const)('a citation as %s, read back', (format) => {
  test('has every field of the claim', () => {
    expect(readBack({ ...CLAIM, review: REVIEW }, format)).toEqual(expected({ ...CLAIM, review: REVIEW }));
  });

  test.each([
    ['no wire service', { source: { ...CLAIM.source, wire: null } }],
    ['no address', { source: { ...CLAIM.source, url: null } }],
    ['no day', { source: { ...CLAIM.source, published: null } }],
    ['neither', { source: { ...CLAIM.source, published: null, url: null } }],
    ['no quote', { quote: null }],
    ['a year alone', { asOf: '2024' }],
    ['taken back', { status: 'withdrawn' }],
    ['a review without day and address', { review: { ...REVIEW, published: null, url: null } }],
    ['a review with a day alone', { review: { ...REVIEW, url: null } }],
  ] as const satisfies readonly (readonly [string, Partial<Claim>])[])('with %s', (_, more) => {
    const cited: Claim = { ...CLAIM, ...more };
    expect(readBack(cited, format)).toEqual(expected(cited));
  });

  test('odd titles, statements, quotes and ratings come back as they were', () => {
    fc.assert(
      fc.property(odd, odd, fc.option(odd), odd, (title, statement, quote, rating) => {
        const cited: Claim = {
          ...CLAIM,
          statement,
          quote,
          source: { ...CLAIM.source, title },
          review: { ...REVIEW, rating },
        };
        expect(readBack(cited, format)).toEqual(expected(cited));
      }),
      { numRuns: 300 },
    );
  });
});
