import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClaim } from '../../../lib/claims/schema.ts';
import { againstClaim } from '../../../lib/claims/sound/against-claim.ts';
import { isStoredClaim } from '../../../lib/claims/sound/is-stored-claim.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { kept, makeClaim } from '../../helpers/claims.ts';

type Fields = Record<string, unknown>;

/** Claims with every field that one may have. */
const FULL = [
  makeClaim(),
  makeClaim({
    quantity: {
      kind: 'date',
      low: null,
      high: null,
      qualifier: 'range',
      unit: null,
      dates: ['2024-10-08', '2024-10-13'],
    },
    tags: ['first', 'second'],
    reviewedOn: '2025-02-28',
    review: { reviewer: 'A reviewer', rating: 'Mostly true', url: 'https://review.example/1', published: '2025' },
  }),
  makeClaim({
    quantity: null,
    position: 'denies',
    quote: 'no',
    source: { ...makeClaim().source, url: 'http://a.example', wire: 'W' },
  }),
].map((claim) => ({ ...claim, ...kept() }));

/** Values at the edges of what some field takes. */
const edge = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    -0,
    0,
    -1,
    1.5,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom<unknown>('', ' ', 'a', 'A', 'a--b', 'constructor', '__proto__', 'x'.repeat(101), 'x'.repeat(501)),
  fc.constantFrom<unknown>('2024', '2024-13', '2024-02-30', '0204-01-01', '3000', '2024-10-18', '2024-10-18T00:00:00Z'),
  fc.constantFrom<unknown>(
    'javascript:alert(1)',
    'https://',
    'https://a.example',
    `https://a.example/${'x'.repeat(2000)}`,
  ),
  fc.constantFrom<unknown>('user', 'bundled', 'set:x', 'count', 'date', 'about', 'up_to', 'affirms', 'withdrawn'),
  fc.constantFrom<unknown>(
    [],
    ['a', 'a'],
    ['2024-10-18', '2024-10-01'],
    ['2024-10-18'],
    Array(51).fill('t'),
    new Date(),
    new Map(),
  ),
);
/** Where a change is made: a field of the claim, or of what is in it. */
const change = fc.record({ at: fc.nat(), inner: fc.nat(), isInner: fc.boolean(), value: edge, add: fc.boolean() });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(record: Fields, { at, inner, isInner, value, add }: Change): Fields {
  if (add) return { ...record, other: value };
  const names = Object.keys(record);
  const name = names[at % names.length] ?? '';
  const held = record[name];
  if (!isInner || typeof held !== 'object' || held === null || Array.isArray(held)) return { ...record, [name]: value };
  return { ...record, [name]: changed(held as Fields, { at: inner, inner: 0, isInner: false, value, add: false }) };
}

test('the quick look at a stored claim says what the schema says, whatever is changed in one', () => {
  const some = fc.array(change, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.constantFrom(...FULL), some, (claim, changes) => {
      const value = changes.reduce(changed, claim as Fields);
      const { owner, edited, version, addedAt, changedAt, ...said } = value;
      const isKept =
        (owner === 'user' || owner === 'bundled' || String(owner).startsWith('set:')) &&
        typeof owner === 'string' &&
        typeof edited === 'boolean' &&
        Number.isSafeInteger(version) &&
        (version as number) >= 0 &&
        [addedAt, changedAt].every((at) => typeof at === 'string' && !Number.isNaN(Date.parse(at)));
      expect(isStoredClaim(value)).toBe(parseClaim(said).ok && isKept);
      expect(againstClaim(value).length > 0).toBe(!isStoredClaim(value));
    }),
    { numRuns: 3_000 },
  );
});

test('any value may be looked at', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(isStoredClaim(value)).toBe(false);
      expect(againstClaim(value)).not.toEqual([]);
    }),
  );
});

test('every claim that comes with the extension is sound', () => {
  const claims = BUNDLED.flatMap((set) => set.claims).map((claim) => ({ ...claim, ...kept({ owner: 'bundled' }) }));
  expect(claims.filter((claim) => !isStoredClaim(claim))).toEqual([]);
});

test('a problem is told with the claim, the field, and what it should be', () => {
  expect(againstClaim({ ...makeClaim({ statement: '' }), ...kept({ addedAt: 'soon' }) })).toEqual([
    'Claim "fleet-1": "statement" is empty; write something.',
    '"addedAt" must be a moment such as 2025-01-02T03:04:05Z.',
  ]);
});
