import { expect, test } from 'vitest';
import { isSame, said } from '../../../lib/claims/same.ts';
import { kept, makeClaim } from '../../helpers/claims.ts';

test.each([
  [null, null],
  [7, 7],
  [{}, {}],
  [[], []],
  [
    { a: 1, b: [1, { c: 2 }] },
    { b: [1, { c: 2 }], a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: 1 }, { a: 1, b: undefined }],
])('%j says what %j says', (a, b) => expect(isSame(a, b)).toBe(true));

test.each([
  [null, {}],
  [{}, null],
  [null, undefined],
  ['7', 7],
  [{}, 7],
  [7, {}],
  [[], {}],
  [{}, []],
  [[1], [1, 2]],
  [
    [1, 2],
    [2, 1],
  ],
  [{ 0: 1, length: 1 }, [1]],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
  [{ a: null }, {}],
])('%j does not say what %j says', (a, b) => expect(isSame(a, b)).toBe(false));

test('a record says what its file would say', () => {
  expect(said({ ...makeClaim(), ...kept() })).toEqual(makeClaim());
});
