import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CapturedSelection,
  type ClaimDraft,
  draftClaim,
  likelyDuplicates,
  toClaim,
} from '../../../lib/capture.ts';
import { claimFitsStory, parseClaim } from '../../../lib/claims/schema.ts';
import { lookUp } from '../../../lib/lookup.ts';
import type { Quantity } from '../../../lib/model.ts';
import { claim, count, page, point, set, store } from '../../helpers/engine.ts';

const PAGE = page('2024-10-22', {
  url: 'https://www.news.example/troops?utm_source=x#:~:text=old',
  title: 'Troops for Moscow',
  publisher: 'The News',
});
const TEXT =
  'The NIS said that North Korea has decided to send around 12,000 troops to Russia. A first batch has left.';

function selection(exact: string, text = TEXT, more: Partial<CapturedSelection> = {}): CapturedSelection {
  const at = text.indexOf(exact);
  return { text: exact, prefix: text.slice(0, at), suffix: text.slice(at + exact.length), page: PAGE, ...more };
}

/** A draft with nothing wrong. */
const DRAFT: ClaimDraft = draftClaim(selection('around 12,000 troops'), store);
const fieldsOf = (draft: ClaimDraft, claims = store.claims) => {
  const outcome = toClaim(draft, store.stories, claims);
  return outcome.ok ? [] : outcome.problems.map(({ field }) => field);
};

describe('draftClaim', () => {
  test('fills in what text and page tell, reading a bare selection with what stands about it', () => {
    expect(DRAFT).toEqual({
      storyId: set.story.id,
      subject: 'troops_total',
      statement: 'around 12,000 troops',
      quantity: point(12_000, 'about'),
      position: null,
      speaker: 'nis',
      origin: 'nis',
      source: {
        publisher: 'The News',
        title: 'Troops for Moscow',
        url: 'https://www.news.example/troops?utm_source=x',
        published: '2024-10-22',
        wire: null,
      },
      asOf: '2024-10-22',
      quote: 'around 12,000 troops',
      selector: {
        type: 'TextQuoteSelector',
        exact: 'around 12,000 troops',
        prefix: 'The NIS said that North Korea has decided to send ',
        suffix: ' to Russia. A first batch has left.',
      },
    });
  });

  test('takes the figure of the selection, never one about it', () => {
    const text = 'North Korea sent around 10,000 troops to Russia, and 300 of them were killed.';
    expect(draftClaim(selection('300', text), store)).toMatchObject({
      subject: 'casualties_killed',
      quantity: { low: 300 },
    });
    expect(draftClaim(selection('North Korea', text), store)).toMatchObject({ subject: null, quantity: null });
  });

  test('keeps at most eight words of a long selection as its quote, the figure among them', () => {
    const { quote, statement } = draftClaim(selection(TEXT), store);
    expect(quote?.split(' ')).toHaveLength(8);
    expect(quote).toContain('around 12,000 troops');
    expect(TEXT).toContain(quote);
    expect(statement).toBe(TEXT);
  });

  test('takes the day that the sentence names before the page’s', () => {
    const text = 'On 18 October 2024 the NIS said that North Korea would send 12,000 troops to Russia.';
    expect(draftClaim(selection('12,000 troops', text), store).asOf).toBe('2024-10-18');
    const month = 'In October 2024 North Korea sent 12,000 troops to Russia, the NIS said.';
    expect(draftClaim(selection('12,000 troops', month), store).asOf).toBe('2024-10');
  });

  test('of a statement without a figure, its position', () => {
    const text = 'Peskov denied that North Korean troops are in Russia.';
    expect(draftClaim(selection(text, text), store)).toMatchObject({
      subject: 'confirmation_denial',
      quantity: null,
      position: 'denies',
      speaker: 'peskov',
    });
  });

  test('leaves open what nothing tells', () => {
    const bare = draftClaim({ text: 'hello there', prefix: '', suffix: '', page: page(null) }, store);
    expect(bare).toMatchObject({ storyId: null, subject: null, quantity: null, speaker: null, asOf: null });
    expect(bare.source).toEqual({ publisher: '', title: '', url: null, published: null, wire: null });
  });

  test('never takes an address that is not http(s), nor its host', () => {
    for (const url of ['javascript:alert(1)', 'file:///x', 'about:blank', 'no address']) {
      const { source } = draftClaim(selection('12,000', TEXT, { page: page(null, { url }) }), store);
      expect([source.url, source.publisher]).toEqual([null, '']);
    }
    const { source } = draftClaim(
      selection('12,000', TEXT, { page: page(null, { url: 'https://www.x.example/' }) }),
      store,
    );
    expect(source.publisher).toBe('x.example');
  });

  test('whatever is selected, there is a form', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, any, (text, prefix, suffix) => {
        const draft = draftClaim({ text, prefix, suffix, page: PAGE }, store);
        expect(draft.selector.exact).toBe(text);
        expect(draft.statement.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 60 },
    );
  });
});

describe('likelyDuplicates', () => {
  const elsewhere = { ...claim({ id: 'x' }).source, url: 'http://news.example/troops/' };
  const same = point(12_000, 'about');
  const idsOf = (draft: ClaimDraft, ...claims: ReturnType<typeof claim>[]) =>
    likelyDuplicates(draft, claims).map(({ claim: { id }, by }) => [id, ...by]);

  test('finds the same value on the same subject, of one origin or from one address, both first', () => {
    const claims = [
      claim({ id: 'origin', quantity: same }),
      claim({ id: 'address', quantity: same, origin: 'zelenskyy', source: elsewhere }),
      claim({ id: 'both', quantity: point(12_000), source: elsewhere }),
      claim({ id: 'neither', quantity: same, origin: 'zelenskyy' }),
    ];
    expect(idsOf(DRAFT, ...claims)).toEqual([
      ['both', 'origin', 'address'],
      ['address', 'address'],
      ['origin', 'origin'],
    ]);
  });

  test.each([
    ['another value', { quantity: point(18_000) }],
    ['a near value', { quantity: point(12_001) }],
    ['another subject', { quantity: same, subject: 'troops_at_front' }],
    ['another story', { quantity: same, storyId: 'other' }],
    ['another unit', { quantity: count(12_000, 12_000, 'exact', 'container') }],
    ['a range', { quantity: count(12_000, 15_000, 'range') }],
    ['a position', { position: 'affirms' as const }],
  ])('finds none in %s', (_, more) => {
    expect(idsOf(DRAFT, claim({ id: 'x', source: elsewhere, ...more }))).toEqual([]);
  });

  test('positions and days are compared as such', () => {
    const position = { ...DRAFT, subject: 'treaty', quantity: null, position: 'denies' as const };
    const days = (first: string, last: string): Quantity => ({
      kind: 'date',
      low: null,
      high: null,
      qualifier: 'range',
      unit: 'day',
      dates: [first, last],
    });
    const treaty = (id: string, stance: 'denies' | 'affirms') => claim({ id, subject: 'treaty', position: stance });
    expect(idsOf(position, treaty('a', 'denies'), treaty('b', 'affirms'))).toEqual([['a', 'origin']]);
    const sent = { ...DRAFT, quantity: days('2024-10-08', '2024-10-13') };
    expect(idsOf(sent, claim({ id: 'c', quantity: days('2024-10-08', '2024-10-13') }))).toEqual([['c', 'origin']]);
    expect(idsOf(sent, claim({ id: 'd', quantity: days('2024-10-08', '2024-10-12') }))).toEqual([]);
  });

  test('a draft that says nothing yet has none', () => {
    expect(idsOf({ ...DRAFT, quantity: null }, claim({ id: 'x', position: 'affirms' }))).toEqual([]);
  });
});

describe('toClaim', () => {
  test('makes a claim that the store takes, under an id that people can read', () => {
    const outcome = toClaim(DRAFT, store.stories, store.claims);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.id).toBe('nis-troops_total-12000-the-news');
    expect(parseClaim(outcome.value)).toEqual({ ok: true, value: outcome.value });
    expect(claimFitsStory(outcome.value, set.story)).toEqual([]);
  });

  test('what was captured is found by the next look-up', () => {
    const made = toClaim(DRAFT, store.stories, []);
    const claims = made.ok ? [made.value] : [];
    const found = lookUp({ text: TEXT, page: page('2024-10-23') }, { stories: store.stories, claims });
    expect(found.ok && found.value.results).toMatchObject([
      { claimId: 'nis-troops_total-12000-the-news', group: 'corroborates' },
    ]);
  });

  test('gives no id twice', () => {
    const claims = [...store.claims];
    for (let more = 0; more < 12; more++) {
      const outcome = toClaim(DRAFT, store.stories, claims);
      if (outcome.ok) claims.push(outcome.value);
    }
    expect(claims).toHaveLength(store.claims.length + 12);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  test.each<[field: string, more: Partial<ClaimDraft>]>([
    ['storyId', { storyId: 'no-such' }],
    ['subject', { subject: null }],
    ['subject', { subject: '__proto__' }],
    ['statement', { statement: ' ' }],
    ['statement', { statement: 'x'.repeat(501) }],
    ['quantity', { quantity: null }],
    ['quantity', { quantity: point(Number.NaN) }],
    ['quantity', { quantity: point(-1) }],
    ['quantity', { quantity: count(2, 1, 'range') }],
    ['quantity', { quantity: count(1, 2, 'exact') }],
    ['quantity', { quantity: count(1, 2, 'up_to') }],
    ['quantity', { quantity: count(null, 2, 'at_least') }],
    ['quantity', { quantity: { ...point(1), unit: 'Two Words' } }],
    ['quantity', { subject: 'transport_dates' }],
    ['quantity', { subject: 'treaty' }],
    ['position', { subject: 'treaty', quantity: null }],
    ['position', { position: 'denies' }],
    ['speaker', { speaker: null }],
    ['speaker', { speaker: 'nobody' }],
    ['origin', { origin: null }],
    ['publisher', { source: { ...DRAFT.source, publisher: '' } }],
    ['title', { source: { ...DRAFT.source, title: '  ' } }],
    ['url', { source: { ...DRAFT.source, url: 'javascript:alert(1)' } }],
    ['url', { source: { ...DRAFT.source, url: 'https://x.example/a b' } }],
    ['url', { source: { ...DRAFT.source, url: `https://x.example/${'a'.repeat(2_000)}` } }],
    ['published', { source: { ...DRAFT.source, published: '2024-02-30' } }],
    ['wire', { source: { ...DRAFT.source, wire: ' ' } }],
    ['asOf', { asOf: null }],
    ['asOf', { asOf: '18 October' }],
    ['quote', { quote: 'x'.repeat(501) }],
  ])('says what to do about %s: %o', (field, more) => {
    const outcome = toClaim({ ...DRAFT, ...more }, store.stories, store.claims);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  test('tells all problems at once', () => {
    const empty = draftClaim({ text: ' ', prefix: '', suffix: '', page: page(null) }, store);
    expect(fieldsOf(empty)).toEqual(['storyId', 'statement', 'quantity', 'publisher', 'title', 'asOf']);
  });

  test('whatever it passes, the store takes, under an id of its own', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', ' ', 'constructor', '__proto__', 'Paper', '뉴스', '\u0130\u00df', 'x'.repeat(600)),
    );
    const number = fc.oneof(
      fc.constant(null),
      fc.constantFrom(0, 1, 12_000, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY),
    );
    const date = fc.constantFrom('2024', '2024-10', '2024-10-18', '2024-13', '0000', '', 'x', null);
    const quantity = fc.record({
      kind: fc.constantFrom('count' as const, 'date' as const, 'money' as const),
      low: number,
      high: number,
      qualifier: fc.constantFrom<Quantity['qualifier'][]>(
        'exact',
        'about',
        'up_to',
        'more_than',
        'range',
        'approx_magnitude',
      ),
      unit: fc.constantFrom('person', 'day', null, 'Bad Unit'),
    });
    const draft = fc.record({
      storyId: fc.constantFrom(set.story.id, 'other'),
      subject: fc.constantFrom('troops_total', 'treaty', 'transport_dates', 'constructor'),
      statement: text,
      quantity: fc.oneof(fc.constant(null), quantity),
      position: fc.constantFrom('affirms' as const, null),
      speaker: fc.constantFrom('nis', 'toString', null),
      origin: fc.constantFrom('nis', 'russia'),
      source: fc.record({
        publisher: text,
        title: text,
        url: fc.oneof(fc.constantFrom('https://x.example/', 'ftp://x', null), text),
        published: date,
        wire: fc.oneof(fc.constant(null), text),
      }),
      asOf: date,
      quote: fc.oneof(fc.constant(null), text),
    });
    let passed = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          draft,
          draft.map((made) => ({
            ...DRAFT,
            source: { ...DRAFT.source, publisher: made.source.publisher },
            quote: made.quote,
          })),
        ),
        (made) => {
          const outcome = toClaim({ ...made, selector: DRAFT.selector }, store.stories, store.claims);
          if (!outcome.ok) {
            expect(outcome.problems.length).toBeGreaterThan(0);
            return;
          }
          passed++;
          expect(parseClaim(outcome.value)).toEqual({ ok: true, value: outcome.value });
          expect(claimFitsStory(outcome.value, set.story)).toEqual([]);
          expect(store.claims.some(({ id }) => id === outcome.value.id)).toBe(false);
        },
      ),
      { numRuns: 600 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});
