import { describe, expect, test } from 'vitest';
import { annotationsFormat } from '../../../lib/formats/annotations.ts';
import { claimReviewFormat } from '../../../lib/formats/claim-review.ts';
import { openText } from '../../../lib/formats/open.ts';
import { createResolver } from '../../../lib/import/resolve.ts';
import type { Claim } from '../../../lib/model.ts';
import { set } from '../../helpers/engine.ts';

/** A file as a person would choose it: recognised, read, and set against the bundled story. */
function imported(text: string) {
  const opening = openText('file.json', text);
  if (!opening.ok) throw new Error(opening.problem);
  const reading = opening.format.read(opening.file);
  if (!reading.ok) throw new Error(reading.problem);
  const { resolve } = createResolver([set.story], { storyId: null, publisher: null }, reading.dateOrder);
  return { format: opening.format, rows: [...reading.rows].map(resolve) };
}
const claimsOf = (text: string): Claim[] =>
  imported(text).rows.map((row) => {
    if (!row.ok) throw new Error(JSON.stringify(row));
    return row.claim;
  });

describe.each([claimReviewFormat, annotationsFormat])('$id: what was exported', (format) => {
  const write = (claims: readonly Claim[]) =>
    [...format.write({ title: 'Set', version: 1, stories: [set.story], claims, day: '2025-01-02' })].join('');

  test('is the same set again, claim by claim', () => {
    const review = { reviewer: 'Checkers', rating: 'Half true', url: 'https://check.example/1', published: '2025-02' };
    const claims = set.claims.map((claim, at): Claim => {
      if (at % 4 === 1) return { ...claim, review };
      if (at % 4 === 2) return { ...claim, tags: ['front', 'a, b; c'], reviewedOn: '2025-01-31' };
      return at % 4 === 3 ? { ...claim, status: 'withdrawn' } : claim;
    });
    const text = write(claims);
    expect(imported(text).format.id).toBe(format.id);
    expect(claimsOf(text)).toEqual(claims);
  });
});

describe('a fact-checker’s file that knows nothing of us', () => {
  const REVIEW = {
    '@context': 'http://schema.org',
    '@type': 'ClaimReview',
    url: 'https://check.example/troops',
    author: { '@type': 'Organization', name: 'Checkers' },
    datePublished: '2024-10-25',
    claimReviewed: 'The NIS said that North Korea would send around 12,000 troops to Russia.',
    itemReviewed: {
      '@type': 'CreativeWork',
      author: { '@type': 'Organization', name: 'National Intelligence Service' },
      datePublished: '2024-10-18',
      appearance: ['https://www.paper.example/nis'],
    },
    reviewRating: { '@type': 'Rating', ratingValue: '4', bestRating: '5', alternateName: 'Mostly true' },
  };

  test('a ClaimReview becomes a claim of the story that its words tell', () => {
    const [claim] = claimsOf(JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: [REVIEW] }] }));
    expect(claim).toMatchObject({
      storyId: set.story.id,
      subject: 'troops_total',
      quantity: { low: 12_000, high: 12_000, qualifier: 'about', unit: 'person' },
      speaker: 'nis',
      asOf: '2024-10-18',
      source: { publisher: 'paper.example', url: 'https://www.paper.example/nis' },
      review: {
        reviewer: 'Checkers',
        rating: 'Mostly true',
        url: 'https://check.example/troops',
        published: '2024-10-25',
      },
    });
  });

  test('the research data set, one script element a line, is recognised', () => {
    const text = `<script type="application/ld+json">${JSON.stringify(REVIEW)}</script>\n`.repeat(2);
    const opening = openText('fact_checks_20190605.txt', text);
    expect(opening.ok && opening.format.id).toBe('claim-review');
    const reading = opening.ok ? opening.format.read(opening.file) : null;
    expect(reading?.ok && [...reading.rows].map(({ place }) => place)).toEqual([
      { type: 'line', line: 1 },
      { type: 'line', line: 2 },
    ]);
  });

  test('an annotation becomes a claim on its page', () => {
    const [claim] = claimsOf(
      JSON.stringify({
        rows: [
          {
            uri: 'https://paper.example/nis',
            created: '2024-10-20T09:00:00.1+00:00',
            text: 'On October 18, 2024, the NIS said that North Korea would send around 12,000 troops to Russia.',
            tags: ['to check'],
            target: [
              { source: 'https://paper.example/nis', selector: [{ type: 'TextQuoteSelector', exact: '12,000' }] },
            ],
          },
        ],
      }),
    );
    expect(claim).toMatchObject({
      subject: 'troops_total',
      quantity: { low: 12_000 },
      speaker: 'nis',
      asOf: '2024-10-18',
      quote: '12,000',
      tags: ['to check'],
      source: { publisher: 'paper.example', url: 'https://paper.example/nis' },
    });
  });
});
