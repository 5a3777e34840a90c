import fc from 'fast-check';
import { expect, test } from 'vitest';
import { menderOf } from '../../../lib/retrieval/mend.ts';
import { bucketsNear, bucketsOf, lettersOf, mayBeNear, slipsBetween } from '../../../lib/retrieval/near-words.ts';

test.each([
  ['warehouse', 'warehouse', 0],
  ['warehouse', 'warehuose', 1],
  ['warehouse', 'warhouse', 1],
  ['warehouse', 'warehousee', 1],
  ['warehouse', 'wirehouse', 1],
  ['warehouse', 'wirehuose', 2],
  ['warehouse', 'firehose', 3],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});

/** Textbook optimal string alignment, without the shortcuts. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });

test('slips are counted as the textbook does, and the letters never rule out a near word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = plainDistance(a, b);
      expect(slipsBetween(a, b, 2)).toBe(Math.min(distance, 3));
      if (distance <= 2) expect(mayBeNear(lettersOf(a), lettersOf(b), 2)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each(['warehuose', 'warhouse', 'warehousse', 'wareh0use', 'arehouse', 'warehous', 'warehouze'])(
  'a bucket near %s holds warehouse',
  (slipped) => {
    const known = bucketsOf('warehouse', 1000);
    expect(bucketsNear(slipped, 1000).some((bucket) => known.includes(bucket))).toBe(true);
  },
);

test('the nearest known word is the surest, and one too far is none', () => {
  const mender = menderOf('kursc');
  for (const known of ['kursk', 'curse', 'nurse', 'korsika']) mender.offer(known);
  expect(mender.best().map(({ term }) => term)).toEqual(['kursk']);
});
