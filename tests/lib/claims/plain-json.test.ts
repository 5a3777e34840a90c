import { expect, test } from 'vitest';
import { plainJson } from '../../../lib/claims/sound/plain-json.ts';

test('plain JSON is written as it is', () => {
  const value = { a: [1, 'two', null, true], b: { c: -0.5 } };
  expect(plainJson(value)).toBe(JSON.stringify(value));
  expect(plainJson(value, 2)).toBe(JSON.stringify(value, null, 2));
});

test.each([
  ['numbers that JSON has no word for', [Number.NaN, Number.POSITIVE_INFINITY, 12n], '["NaN","Infinity","12"]'],
  ['a number alone', Number.NEGATIVE_INFINITY, '"-Infinity"'],
  ['a map', new Map([['a', 1]]), '[["a",1]]'],
  ['a set', { of: new Set([1, 2]) }, '{"of":[1,2]}'],
  ['bytes', Uint8Array.of(1, 255), '[1,255]'],
  ['a part of bytes', new Uint8Array(Uint8Array.of(1, 2, 3, 4).buffer, 1, 2), '[2,3]'],
  ['a view of bytes', new DataView(Uint8Array.of(7, 8).buffer), '[7,8]'],
  ['nothing', undefined, 'undefined'],
  ['a text', 'a "b"', '"a \\"b\\""'],
])('%s', (_name, value, written) => expect(plainJson(value)).toBe(written));

test('what holds itself is told as such, and what stands twice is written twice', () => {
  const round: Record<string, unknown> = { name: 'round' };
  round.self = round;
  round.list = [round, new Map([['me', round]])];
  expect(plainJson(round)).toBe('{"name":"round","self":"[itself]","list":["[itself]",[["me","[itself]"]]]}');
  const one = { a: 1 };
  expect(plainJson([one, { b: one }, one])).toBe('[{"a":1},{"b":{"a":1}},{"a":1}]');
});

test('what is nested too deep to be followed is text still', () => {
  let deep: unknown[] = [];
  for (let at = 0; at < 100_000; at++) deep = [deep];
  expect(plainJson(deep)).toBe('[object Array]');
});
