import { describe, expect, test } from 'vitest';
import { answerCitation, claimCitation } from '../../entrypoints/sidepanel/citations.ts';
import type { Claim } from '../../lib/model.ts';
import { claim, quantity, story, t } from '../components/fixtures.ts';
import { answer, names } from '../components/lookup-fixtures.ts';
import { readMarkdownCitation, readTextCitation, type Style } from '../lib/cite/citation-reader.ts';

/** Days as the panel writes them in English. */
const STYLE: Style = { date: /(?:[A-Z][a-z]{2} (?:\d{1,2}, )?)?\d{4}/, notes: [t('card_withdrawn')] };

const CLAIM: Claim = {
  ...claim('n1', { quantity: quantity(12_000) }),
  statement: 'The NIS said that 12,000 troops were to be sent.',
  asOf: '2024-10-18',
  quote: 'some 12,000 soldiers',
  source: {
    publisher: 'Daily Example',
    title: 'Troops, “moving”, 2024',
    url: 'https://daily.example/troops',
    published: '2024-10-19',
    wire: 'AFP',
  },
  review: {
    reviewer: 'Checkers',
    rating: 'Mostly true',
    url: 'https://check.example/1',
    published: '2025-02-03',
  },
};
const READ = {
  speaker: 'NIS',
  asOf: 'Oct 18, 2024',
  statement: CLAIM.statement,
  quote: 'some 12,000 soldiers',
  note: null,
  outlet: 'Daily Example (AFP)',
  title: 'Troops, “moving”, 2024',
  published: 'Oct 19, 2024',
  link: 'https://daily.example/troops#:~:text=some%2012%2C000%20soldiers',
  review: {
    reviewer: 'Checkers',
    rating: 'Mostly true',
    published: 'Feb 3, 2025',
    link: 'https://check.example/1',
  },
};

describe('what the panel copies of a claim with a review', () => {
  test('as text', () => {
    expect(readTextCitation(claimCitation(CLAIM, null, 'text', names), STYLE)).toEqual(READ);
  });

  test('as Markdown', () => {
    expect(readMarkdownCitation(claimCitation(CLAIM, null, 'markdown', names), STYLE)).toEqual(READ);
  });

  test('as JSON-LD: a ClaimReview of a Claim', () => {
    expect(JSON.parse(claimCitation(CLAIM, null, 'jsonld', names))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: CLAIM.statement,
      author: { name: 'Checkers' },
      reviewRating: { alternateName: 'Mostly true' },
      datePublished: '2025-02-03',
      url: 'https://check.example/1',
      itemReviewed: {
        '@type': 'Claim',
        text: CLAIM.statement,
        about: { value: 12_000, unitText: 'person' },
        author: { name: 'NIS' },
        temporalCoverage: '2024-10-18',
        appearance: {
          url: READ.link,
          headline: READ.title,
          publisher: { name: 'Daily Example' },
          sourceOrganization: { name: 'AFP' },
          datePublished: '2024-10-19',
          text: 'some 12,000 soldiers',
        },
      },
    });
  });

  test('without a review, nothing is said of one', () => {
    const { review: _, ...plain } = CLAIM;
    expect(readTextCitation(claimCitation(plain, null, 'text', names), STYLE)).toEqual({ ...READ, review: null });
    expect(JSON.parse(claimCitation(plain, null, 'jsonld', names))).toMatchObject({ '@type': 'Claim' });
  });

  test('where it was captured, the link lands on that passage', () => {
    const kept = { url: 'https://daily.example/troops', exact: '12,000 men', prefix: 'sent ', suffix: ' in all' };
    expect(readTextCitation(claimCitation(CLAIM, kept, 'text', names), STYLE).link).toBe(
      'https://daily.example/troops#:~:text=sent%2012%2C000%20men%20in%20all',
    );
    const elsewhere = { ...kept, url: 'https://other.example' };
    expect(readTextCitation(claimCitation(CLAIM, elsewhere, 'text', names), STYLE).link).toBe(READ.link);
  });
});

describe('what the panel copies of an answer', () => {
  const given = answer({ claims: [CLAIM, ...answer().claims.filter(({ id }) => id !== 'n1')] });
  const query = { text: 'about 10,000 troops', page: null };

  test('tells of reviews in each format', () => {
    expect(answerCitation(query, given, 'text', names)).toContain(
      'Checkers: “Mostly true”, Feb 3, 2025, https://check.example/1',
    );
    expect(answerCitation(query, given, 'markdown', names)).toContain(
      'Checkers: [“Mostly true”](https://check.example/1), Feb 3, 2025',
    );
    const { citation } = JSON.parse(answerCitation(query, given, 'jsonld', names));
    const reviewed = citation.filter(({ review }: { review?: object }) => review);
    expect(reviewed).toHaveLength(1);
    expect(reviewed[0].review).toMatchObject({ '@type': 'ClaimReview', datePublished: '2025-02-03' });
    expect(reviewed[0].identifier.value).toContain(`id=n1&story=${story.id}&`);
  });
});
