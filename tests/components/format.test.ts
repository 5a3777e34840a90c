import { describe, expect, test } from 'vitest';
import {
  formatBare,
  formatDate,
  formatDays,
  formatFigure,
  formatList,
  formatMonth,
  formatQuantity,
  formatReason,
  formatShort,
  formatTick,
  formatWhen,
  safeLocale,
} from '../../components/format.ts';
import type { Quantity } from '../../lib/model.ts';
import { about, evidence, quantity, t } from './fixtures.ts';

describe('a quantity as said', () => {
  const cases: readonly [string, Quantity, string][] = [
    ['exact', quantity(1_500), '1,500'],
    ['about', about(12_000), 'about 12,000'],
    ['up to', quantity(null, 12_000, { qualifier: 'up_to' }), 'up to 12,000'],
    ['at least', quantity(100, null, { qualifier: 'at_least' }), 'at least 100'],
    ['more than', quantity(3_000, null, { qualifier: 'more_than' }), 'more than 3,000'],
    ['less than', quantity(null, 50, { qualifier: 'less_than' }), 'less than 50'],
    ['a range', quantity(10_000, 12_000), '10,000 to 12,000'],
    ['a range said as about', quantity(10_000, 12_000, { qualifier: 'about' }), 'about 10,000 to 12,000'],
    ['a range with an open end', quantity(5_000, null, { qualifier: 'range' }), 'at least 5,000'],
    ['a magnitude with a word', quantity(2_000, 9_999, { qualifier: 'approx_magnitude' }), 'several thousand'],
    ['an open magnitude', quantity(2_000, null, { qualifier: 'approx_magnitude' }), 'thousands'],
    ['a magnitude without one', quantity(40, 99, { qualifier: 'approx_magnitude' }), 'somewhere from 40 to 99'],
    ['a percentage', quantity(12.5, 12.5, { kind: 'percentage', unit: 'percent' }), '12.5%'],
    ['money with a currency', quantity(2_000, 2_000, { kind: 'money', unit: 'USD' }), '$2,000'],
    ['nothing', quantity(null), 'no figure'],
  ];
  test.each(cases)('%s', (_, value, text) => expect(formatQuantity(value, t, 'en-US')).toBe(text));

  test('in another locale its digits are grouped in its way', () => {
    expect(formatQuantity(about(12_000), t, 'de')).toBe('about 12.000');
  });

  test('days', () => {
    const days: Quantity = quantity(null, null, { kind: 'date', unit: 'day', dates: ['2024-10-08', '2024-10-13'] });
    expect(formatQuantity({ ...days, qualifier: 'exact' }, t, 'en-US')).toMatch(/^Oct 8\s–\s13, 2024$/);
  });
});

test('a figure is named with what it counts, where there is a word for it', () => {
  expect(formatFigure(about(10_000), t, 'en')).toBe('about 10,000 people');
  expect(formatFigure(quantity(1), t, 'en')).toBe('1 person');
  expect(formatFigure(quantity(4, 4, { unit: 'landing_ship' }), t, 'en')).toBe('4 landing ships');
  expect(formatFigure(quantity(4, 4, { unit: 'constructor' }), t, 'en')).toBe('4');
  expect(formatFigure(quantity(4, 4, { unit: null }), t, 'en')).toBe('4');
});

test('what one party is said to give too is told without "about", but with its bounds', () => {
  expect(formatBare(about(10_000), t, 'en')).toBe('10,000');
  expect(formatBare(quantity(null, 12_000, { qualifier: 'up_to' }), t, 'en')).toBe('up to 12,000');
});

test('partial dates keep their precision, and what is no date is left alone', () => {
  expect(formatDate('2024', 'en-GB')).toBe('2024');
  expect(formatDate('2024-10', 'en-GB')).toBe('Oct 2024');
  expect(formatDate('2024-10-18', 'en-GB')).toBe('18 Oct 2024');
  expect(formatDate('2024-13-40', 'en-GB')).toBe('2024-13-40');
  expect(formatDate('soon', 'en-GB')).toBe('soon');
  expect(formatMonth('2025-04-28', 'en-GB', 'long')).toBe('April 2025');
});

test('days that make a whole month or year are named so', () => {
  expect(formatDays(['2024-02-01', '2024-02-29'], 'en-GB')).toBe('Feb 2024');
  expect(formatDays(['2024-01-01', '2024-12-31'], 'en-GB')).toBe('2024');
  expect(formatDays(['2024-10-18', '2024-10-18'], 'en-GB')).toBe('18 Oct 2024');
});

test('by how much two values differ is said in words', () => {
  const differs = (ratio: number) => formatReason(evidence('a', 'conflicts', { ratio }), t, 'en');
  expect(differs(1.2)).toBe('differs: one is 1.2 times the other');
  expect(differs(8.333)).toContain('8.3 times');
  expect(differs(12.4)).toContain('12 times');
  expect(differs(1.02)).toContain('1.02 times');
  expect(formatReason(evidence('a', 'corroborates'), t, 'en')).toBe('same figure');
});

test('a time within a sentence has the word that goes with a day, a month or a year', () => {
  expect(formatWhen('2024-10-21', t, 'en-GB')).toBe('on 21 Oct 2024');
  expect(formatWhen('2025-04', t, 'en-GB', 'long')).toBe('in April 2025');
  expect(formatWhen('2025', t, 'en-GB')).toBe('in 2025');
  expect(formatWhen('soon', t, 'en-GB')).toBe('soon');
});

test('a value told short has no “about”, and a range no words', () => {
  expect(formatShort(about(10_000), t, 'en')).toBe('10,000');
  expect(formatShort(quantity(11_000, 12_000), t, 'en')).toBe('11,000–12,000');
  expect(formatShort(quantity(null, 12_000, { qualifier: 'up_to' }), t, 'en')).toBe('up to 12,000');
});

test('lists and ticks stay short', () => {
  expect(formatList(['A', 'B'], t, 'en')).toBe('A and B');
  expect(formatList(['A', 'B', 'C', 'D', 'E', 'F'], t, 'en')).toBe('A, B, C, and 3 others');
  expect(formatList(['the White House', 'the UK Ministry of Defence'], t, 'en')).toBe('the White House and one other');
  expect(formatTick(12_000, 'en')).toBe('12,000');
  expect(formatTick(2_500_000, 'en')).toBe('2.5M');
});

test('a locale that Intl would refuse becomes English', () => {
  expect(safeLocale('en_US')).toBe('en-US');
  expect(safeLocale('not a locale!')).toBe('en');
});
