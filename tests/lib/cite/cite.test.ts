import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CitedFinding, type CiteWords, citeClaim, citeFinding } from '../../../lib/cite.ts';
import type { Claim } from '../../../lib/model.ts';
import { claim, count, page, point } from '../../helpers/engine.ts';
import { readMarkdown } from './markdown-reader.ts';

const WORDS: CiteWords = {
  party: (id) => id.toUpperCase(),
  date: (date) => `on ${date}`,
  figure: ({ low, high }) => `${low ?? ''}-${high ?? ''}`,
  verdict: (verdict) => `verdict ${verdict}`,
  stance: (stance) => `stance ${stance}`,
  withdrawn: 'Taken back.',
  quote: (text) => `“${text}”`,
};

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
const LINK = 'https://paper.example/a_(b)?x=1&copy;=2#:~:text=some%2012%2C000%20soldiers';

const jsonOf = (cited: Parameters<typeof citeClaim>[0]) => JSON.parse(citeClaim(cited, 'jsonld', WORDS));
const linksIn = (markdown: string) => readMarkdown(markdown).filter(({ url }) => url !== null);
const shown = (markdown: string) =>
  readMarkdown(markdown)
    .map(({ text }) => text)
    .join('');

describe('a claim', () => {
  test('as text: who, when, what, the quote, and the source with its link', () => {
    expect(citeClaim({ claim: CLAIM }, 'text', WORDS).split('\n')).toEqual([
      'NIS, on 2024-10-18: The NIS said that 12,000 troops were to be sent.',
      '“some 12,000 soldiers”',
      `Paper (AFP), “Troops on the move”, on 2024-10-19, ${LINK}`,
    ]);
  });

  test('as Markdown: the same, with the title as the link', () => {
    const markdown = citeClaim({ claim: CLAIM }, 'markdown', WORDS);
    const text = citeClaim({ claim: CLAIM }, 'text', WORDS);
    expect(shown(markdown)).toBe(text.replace(`, ${LINK}`, ''));
    const [link, ...more] = linksIn(markdown);
    expect(more).toEqual([]);
    expect(link?.text).toBe('“Troops on the move”');
    expect(decodeURIComponent(link?.url ?? '')).toBe(decodeURIComponent(LINK));
  });

  test('as JSON-LD: a schema.org Claim', () => {
    expect(jsonOf({ claim: CLAIM })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Claim',
      identifier: {
        '@type': 'PropertyValue',
        propertyID: 'crossfigure:claim',
        value: `id=nis-1&story=${CLAIM.storyId}&subject=troops_total&speaker=nis&origin=nis&kind=count&qualifier=about&unit=person`,
      },
      text: CLAIM.statement,
      about: { '@type': 'QuantitativeValue', value: 12_000, unitText: 'person' },
      author: { name: 'NIS' },
      temporalCoverage: '2024-10-18',
      appearance: {
        '@type': 'CreativeWork',
        url: LINK,
        headline: 'Troops on the move',
        publisher: { '@type': 'Organization', name: 'Paper' },
        sourceOrganization: { '@type': 'Organization', name: 'AFP' },
        datePublished: '2024-10-19',
        text: 'some 12,000 soldiers',
      },
    });
  });

  test('with a review: a ClaimReview of that Claim', () => {
    const review = {
      reviewer: 'Checkers',
      rating: 'Half </script> true',
      url: 'https://check.example/1',
      published: '2025-02-03',
    };
    const json = jsonOf({ claim: { ...CLAIM, review } });
    expect(json).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://check.example/1',
      claimReviewed: CLAIM.statement,
      author: { '@type': 'Organization', name: 'Checkers' },
      datePublished: '2025-02-03',
      reviewRating: { '@type': 'Rating', alternateName: 'Half </script> true' },
      itemReviewed: { '@type': 'Claim', text: CLAIM.statement },
    });
    expect(jsonOf({ claim: { ...CLAIM, review: { ...review, url: 'javascript:alert(1)' } } }).url).toBeUndefined();
    expect(citeClaim({ claim: { ...CLAIM, review } }, 'text', WORDS)).toContain(
      'Checkers: “Half </script> true”, on 2025-02-03, https://check.example/1',
    );
  });

  test('values keep their ends, days their days', () => {
    const about = (quantity: Claim['quantity']) => jsonOf({ claim: claim({ id: 'x', quantity }) }).about;
    expect(about(count(null, 100, 'up_to'))).toEqual({
      '@type': 'QuantitativeValue',
      maxValue: 100,
      unitText: 'person',
    });
    expect(about(count(1, 2, 'range', null))).toEqual({ '@type': 'QuantitativeValue', minValue: 1, maxValue: 2 });
    const dates = ['2024-10-08', '2024-10-13'] as const;
    expect(about({ kind: 'date', low: null, high: null, qualifier: 'range', unit: 'day', dates })).toEqual({
      '@type': 'Event',
      startDate: '2024-10-08',
      endDate: '2024-10-13',
    });
    expect(about(null)).toBeUndefined();
  });

  test('a given passage goes before the quote; without either, the link is the page', () => {
    const text = 'Others spoke of 3,000 men.';
    const passage = { texts: [text], block: 0, start: 16, end: 21 };
    expect(citeClaim({ claim: CLAIM, passage }, 'text', WORDS)).toContain(
      '#:~:text=Others%20spoke%20of%203%2C000%20men',
    );
    const bare = { ...CLAIM, quote: null };
    expect(citeClaim({ claim: bare }, 'text', WORDS)).not.toContain(':~:');
    expect(citeClaim({ claim: bare }, 'text', WORDS)).toContain('https://paper.example/a_(b)');
  });

  test('that was taken back says so everywhere', () => {
    const withdrawn = { ...CLAIM, status: 'withdrawn' as const };
    for (const format of ['text', 'markdown', 'jsonld'] as const)
      expect(citeClaim({ claim: withdrawn }, format, WORDS)).toContain('Taken back.');
  });

  test('without a web address has no link', () => {
    for (const url of [null, 'javascript:alert(1)']) {
      const local = { ...CLAIM, source: { ...CLAIM.source, url } };
      expect(linksIn(citeClaim({ claim: local }, 'markdown', WORDS))).toEqual([]);
      expect(citeClaim({ claim: local }, 'text', WORDS)).not.toContain('javascript');
      expect(jsonOf({ claim: local }).appearance.url).toBeUndefined();
    }
  });
});

const HOSTILE = [
  '[click](https://evil.example)',
  ']( https://evil.example',
  '</script><img src=x onerror=alert(1)>',
  '`code` **bold** _it_ ~~no~~ | cell |',
  '&lt;b&gt; &copy; &#65;',
  'two\n\n# lines\n- item',
  '![image](x)',
  '\\',
  'ends with \\',
  '\u202Eright to left\u2028next\u0000',
  '1. first',
  '- dash',
  '<https://evil.example>',
  'https://evil.example/x',
  'www.evil.example',
  '$x$ @someone',
  '\ud800 lone',
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom(...'[]()<>`*_~\\|&;#!"-\n\r\t a1/:.@$\u2028\u202E'), minLength: 1, maxLength: 20 }),
);
const readable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\u202E]/gu, '')
    .replace(/ +/g, ' ')
    .trim();

describe('hostile titles', () => {
  const withTitle = (title: string, statement = CLAIM.statement): Claim => ({
    ...CLAIM,
    statement,
    source: { ...CLAIM.source, title, publisher: title },
  });

  test('come back out of Markdown as they were, as the text of the one link', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const markdown = citeClaim({ claim: withTitle(title) }, 'markdown', WORDS);
        const links = linksIn(markdown);
        expect(links.map(({ text }) => text)).toEqual([`“${readable(title)}”`]);
        expect(links[0]?.url).toMatch(/^https:\/\/paper\.example\//);
        // only a backslash at its end breaks a line, and no text of a title begins one
        expect(
          markdown
            .split('\n')
            .slice(0, -1)
            .every((line) => line.endsWith('\\')),
        ).toBe(true);
        expect(shown(markdown)).toContain(`\n${`${readable(title)} (AFP)`.trimStart()}, `);
      }),
      { numRuns: 400 },
    );
  });

  test('a bare address in one is no link for programs that look for those', () => {
    const markdown = citeClaim({ claim: withTitle('https://evil.example/x and www.evil.example') }, 'markdown', WORDS);
    expect(markdown).not.toMatch(/https?:\/\/evil|www\.evil/);
  });

  test('come back out of JSON-LD as they were, and leave no sign of HTML', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, statement) => {
        const text = citeClaim({ claim: withTitle(title, statement) }, 'jsonld', WORDS);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        const json = JSON.parse(text);
        expect(json.appearance.headline).toBe(readable(title));
        expect(json.text).toBe(readable(statement));
      }),
      { numRuns: 200 },
    );
  });

  test('stay on their line of plain text', () => {
    for (const title of HOSTILE)
      expect(citeClaim({ claim: withTitle(title) }, 'text', WORDS).split('\n'), title).toHaveLength(3);
  });
});

describe('a finding', () => {
  const text = 'North Korea sent around 10,000 troops.';
  const other = claim({ id: 'nis-2', statement: 'The NIS said 10,000.', quantity: point(10_000) });
  const FINDING: CitedFinding = {
    surface: 'around 10,000',
    quantity: point(10_000, 'about'),
    verdict: 'mixed',
    asOf: '2024-10-22',
    by: 'nis',
    page: page('2024-10-22', { url: 'https://news.example/n', title: 'The news', publisher: 'News' }),
    passage: { texts: [text], block: 0, start: 17, end: 30 },
    evidence: [
      { claimId: 'nis-1', stance: 'conflicts', reason: 'values_differ' },
      { claimId: 'nis-2', stance: 'corroborates', strength: 'same', reason: 'equal' },
      { claimId: 'gone', stance: 'conflicts', reason: 'values_differ' },
    ],
    claims: [CLAIM, other],
  };
  const PAGE_LINK = 'https://news.example/n#:~:text=North%20Korea%20sent%20around%2010%2C000%20troops';

  test('as text: the figure with its verdict and page, then the claims on each side', () => {
    expect(citeFinding(FINDING, 'text', WORDS).split('\n\n')).toEqual([
      `“around 10,000” — verdict mixed\nNews, “The news”, on 2024-10-22, ${PAGE_LINK}`,
      `stance corroborates\n- ${citeClaim({ claim: other }, 'text', WORDS).replaceAll('\n', '\n  ')}`,
      `stance conflicts\n- ${citeClaim({ claim: CLAIM }, 'text', WORDS).replaceAll('\n', '\n  ')}`,
    ]);
  });

  test('as Markdown: the same words, with links to the page and to each source', () => {
    const markdown = citeFinding(FINDING, 'markdown', WORDS);
    expect(linksIn(markdown).map(({ url }) => url)).toEqual([
      PAGE_LINK,
      'https://paper.example/nis-2',
      expect.stringContaining('https://paper.example/a'),
    ]);
    expect(shown(markdown)).toContain('“around 10,000” — verdict mixed\nNews, “The news”, on 2024-10-22');
  });

  test('as JSON-LD: a Claim that cites those on record', () => {
    const json = JSON.parse(citeFinding(FINDING, 'jsonld', WORDS));
    expect(json).toMatchObject({
      '@type': 'Claim',
      text: 'around 10,000',
      about: { value: 10_000, unitText: 'person' },
      author: { name: 'NIS' },
      comment: { '@type': 'Comment', text: 'verdict mixed' },
      appearance: { url: PAGE_LINK, headline: 'The news' },
    });
    const cited = json.citation.map((one: { identifier: { value: string }; description: string }) => [
      new URLSearchParams(one.identifier.value).get('id'),
      one.description,
    ]);
    expect(cited).toEqual([
      ['nis-1', 'stance conflicts'],
      ['nis-2', 'stance corroborates'],
    ]);
  });

  test('of pasted text has no page to name', () => {
    const pasted = { ...FINDING, page: page(null), passage: null, verdict: null, evidence: [] };
    expect(citeFinding(pasted, 'text', WORDS)).toBe('“around 10,000”');
    expect(linksIn(citeFinding(pasted, 'markdown', WORDS))).toEqual([]);
    expect(JSON.parse(citeFinding(pasted, 'jsonld', WORDS)).appearance).toEqual({ '@type': 'CreativeWork' });
  });
});
