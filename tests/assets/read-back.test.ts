import { describe, expect, test } from 'vitest';
import { check, figuresOf, set } from '../helpers/engine.ts';

/**
 * What a page that prints a claim's own statement, on the claim's own day, is understood to say. Arms were sent before the
 * story began, and no page of that time is read: such a statement is read on the story's first day.
 */
function readBack(statement: string, asOf: string) {
  const published = asOf < set.story.since ? set.story.since : asOf;
  return figuresOf(check(published, statement)).map(
    ({ subject, quantity: { kind, low, high, qualifier, unit, dates } }) => ({
      subject,
      kind,
      low,
      high,
      qualifier,
      unit,
      dates,
    }),
  );
}

describe('each claim’s figure can be read back out of its own statement', () => {
  const claims = set.claims.filter(({ quantity }) => quantity !== null);

  test.each(claims.map((claim) => [claim.id, claim] as const))('%s', (_, { statement, subject, quantity, asOf }) => {
    const { kind, low, high, qualifier, unit, dates } = quantity ?? {};
    expect(readBack(statement, asOf)).toEqual([{ subject, kind, low, high, qualifier, unit, dates }]);
  });
});

test('a claim without a figure has none to read', () => {
  const read = set.claims
    .filter(({ quantity, subject }) => quantity === null && subject !== 'transport_dates')
    .filter(({ statement, asOf }) => readBack(statement, asOf).length > 0);
  expect(read.map(({ statement }) => statement)).toEqual([]);
});
