import { expect, test } from 'vitest';
import {
  hasOnly,
  isCount,
  isListOf,
  isMoment,
  isObject,
  isPartialDate,
  isString,
} from '../../../lib/claims/sound/is.ts';

test.each([0, 1, Number.MAX_SAFE_INTEGER])('a count: %s', (value) => expect(isCount(value)).toBe(true));
test.each([-1, 0.5, Number.NaN, 2 ** 53, '1', null])('no count: %s', (value) => expect(isCount(value)).toBe(false));

test.each(['2025-01-02T03:04:05.678Z', '2025-01-02', `2025-01-02${' '.repeat(30)}`])('a moment: %s', (value) =>
  expect(isMoment(value)).toBe(true),
);
test.each(['yesterday', '', 1_700_000_000_000, null, `2025-01-02${' '.repeat(31)}`])('no moment: %s', (value) =>
  expect(isMoment(value)).toBe(false),
);

test.each(['2024', '2024-02', '2024-02-29', '1000', '2999-12-31'])('a date of a claim: %s', (value) => {
  expect(isPartialDate(value)).toBe(true);
  // remembered, and the same then
  expect(isPartialDate(value)).toBe(true);
});
test.each(['2023-02-29', '2024-13', '0999', '3000', '2024-2', 2024, null])('none: %s', (value) => {
  expect(isPartialDate(value)).toBe(false);
  expect(isPartialDate(value)).toBe(false);
});

test('more dates than are remembered are told right too', () => {
  const days = Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, '0'));
  const years = Array.from({ length: 500 }, (_, at) => 1500 + at);
  const isDay = (year: number, day: string) =>
    isPartialDate(`${year}-01-${day}`) && !isPartialDate(`${year}-02-3${day[1]}`);
  expect(years.every((year) => days.every((day) => isDay(year, day)))).toBe(true);
});

test('objects, lists and what they hold', () => {
  expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, true, false, false, false]);
  expect([
    isListOf(isString, ['a']),
    isListOf(isString, []),
    isListOf(isString, ['a', 1]),
    isListOf(isString, 'a'),
  ]).toEqual([true, true, false, false]);
  const known = new Set(['a', 'b']);
  expect([hasOnly({ a: 1 }, known), hasOnly({}, known), hasOnly({ a: 1, c: 1 }, known)]).toEqual([true, true, false]);
  // the schema sees inherited ones too
  expect(hasOnly(Object.create({ c: 1 }), known)).toBe(false);
});
