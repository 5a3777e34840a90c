import { describe, expect, test } from 'vitest';
import { isDerivedRow } from '../../../lib/claims/index-sound.ts';

const HEAD = { id: 1, size: 2, termBuckets: 1, wordBuckets: 1, averages: { title: 3.5, statement: 9 } };
const STATE = {
  key: 'state',
  format: 2,
  change: 0,
  seq: -1,
  next: 2,
  segments: [HEAD],
  loose: [{ id: 1, since: 0 }],
};
const TERMS = {
  key: '1/t/0',
  kind: 'terms',
  terms: ['ship'],
  counts: Uint32Array.of(1),
  starts: Uint32Array.of(0, 1),
  docs: Uint32Array.of(0),
  weights: Uint8Array.of(9),
};
const LIST = { key: '1/l/0/0', kind: 'list', docs: Uint32Array.of(0), weights: Uint8Array.of(9) };
const WORDS = { key: '1/w/0', kind: 'words', words: ['ship'] };
const IDS = { key: '1/i/0', kind: 'ids', ids: ['fleet-1'], stamps: Uint32Array.of(7) };
const CENSUS_HEAD = { key: 'census["fleet","ships"]/head', format: 1, seq: 0, token: 'a' };
const CENSUS_IDS = { key: 'census["fleet","ships"]/ids/0', ids: ['fleet-1', 'fleet-2'] };
const QUANTITY = { kind: 'count', low: 12, high: 12, qualifier: 'exact', unit: 'ship' };
const CENSUS = {
  size: 2,
  said: [
    { quantity: QUANTITY, position: null },
    { quantity: null, position: 'denies' },
  ],
  days: ['2024-10-18'],
  parties: ['port_office', 'pilots'],
  what: Uint32Array.of(0, 1),
  when: Uint32Array.of(0, 0),
  origin: Uint32Array.of(0, 1),
  speaker: Uint32Array.of(1, 0),
  article: Uint32Array.of(5, 6),
  aside: Uint8Array.of(0, 1),
};
const CENSUS_ALL = { key: 'census["fleet","ships"]/all', census: CENSUS };

test.each([
  ['the state', STATE],
  ['the state of an empty index', { ...STATE, seq: 0, segments: [], loose: [] }],
  ['terms', TERMS],
  ['a list', LIST],
  ['words', WORDS],
  ['ids', IDS],
  ['the head of a census', CENSUS_HEAD],
  ['the ids of a census', CENSUS_IDS],
  ['a census', CENSUS_ALL],
])('%s can be read from', (_name, row) => expect(isDerivedRow(row)).toBe(true));

test.each([null, 'state', {}, { key: 7 }, { ...WORDS, kind: 'other' }, { ...WORDS, kind: undefined }])(
  'no row at all: %j',
  (row) => expect(isDerivedRow(row)).toBe(false),
);

/** Rows that differ from a sound one in one field. */
const differing = (row: Readonly<Record<string, unknown>>, changes: readonly Readonly<Record<string, unknown>>[]) =>
  changes.map((change) => [Object.keys(change).join(), { ...row, ...change }] as const);

describe.each([
  [
    'the state',
    differing(STATE, [
      { format: '2' },
      { change: -1 },
      { next: 0.5 },
      { seq: 0.5 },
      { segments: {} },
      { segments: [HEAD, 7] },
      { loose: null },
      { loose: [7] },
      { loose: [{ id: 1, since: -1 }] },
      { loose: [{ id: '1', since: 0 }] },
    ]),
  ],
  [
    'the head of a segment',
    differing(HEAD, [
      { id: -1 },
      { size: 0.5 },
      { size: 100_000_001 },
      { termBuckets: 0 },
      { termBuckets: '1' },
      { wordBuckets: 0 },
      { averages: null },
      { averages: { title: Number.NaN, statement: 9 } },
      { averages: { title: 3, statement: '9' } },
    ]).map(([name, head]) => [name, { ...STATE, segments: [head] }] as const),
  ],
  [
    'terms',
    differing(TERMS, [
      { terms: [7] },
      { counts: [1] },
      { starts: Uint8Array.of(0, 1) },
      { docs: null },
      { weights: Uint32Array.of(9) },
    ]),
  ],
  ['a list', differing(LIST, [{ docs: [0] }, { weights: [9] }])],
  ['words', differing(WORDS, [{ words: 'ship' }, { words: [7] }])],
  ['ids', differing(IDS, [{ ids: [7] }, { stamps: [7] }])],
  ['the head of a census', differing(CENSUS_HEAD, [{ format: null }, { seq: -1 }, { token: 7 }])],
  ['the ids of a census', differing(CENSUS_IDS, [{ ids: 'fleet-1' }, { ids: [7] }])],
  [
    'a census',
    differing(CENSUS, [
      { size: 3 },
      { size: -1 },
      { said: {} },
      { said: [{ quantity: QUANTITY, position: null }, null] },
      { said: [{ quantity: { ...QUANTITY, low: 13 }, position: null }, CENSUS.said[1]] },
      { said: [CENSUS.said[0], { quantity: null, position: 'perhaps' }] },
      { said: [CENSUS.said[0]] },
      { days: [7] },
      { days: [] },
      { parties: [7, 8] },
      { parties: ['port_office'] },
      { what: [0, 1] },
      { what: Uint32Array.of(0) },
      { what: Uint32Array.of(0, 2) },
      { when: Uint32Array.of(0, 1) },
      { origin: Uint32Array.of(0, 2) },
      { speaker: Uint32Array.of(2, 0) },
      { article: [5, 6] },
      { article: Uint32Array.of(5) },
      { aside: [0, 1] },
      { aside: Uint8Array.of(0) },
    ]).map(([name, census]) => [name, { ...CENSUS_ALL, census }] as const),
  ],
])('%s', (_name, rows) => {
  test.each(rows)('is made anew where this is wrong: %s', (_field, row) => expect(isDerivedRow(row)).toBe(false));
});

test('a census that is none is made anew', () => {
  expect(isDerivedRow({ ...CENSUS_ALL, census: null })).toBe(false);
  expect(isDerivedRow({ ...CENSUS_ALL, census: 7 })).toBe(false);
});

test('a segment of as many texts as any store holds can be read', () => {
  expect(isDerivedRow({ ...STATE, segments: [{ ...HEAD, size: 100_000_000 }] })).toBe(true);
});
