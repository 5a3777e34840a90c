import { describe, expect, test } from 'vitest';
import { layOut } from '../../components/scale.ts';
import type { Quantity } from '../../lib/model.ts';
import { about, quantity } from './fixtures.ts';

const days = (...dates: [string, string]): Quantity => ({
  ...quantity(null, null, { kind: 'date', unit: 'day', qualifier: 'exact' }),
  dates,
});
/** Where quantities stand on their common line. */
const placed = (...quantities: readonly Quantity[]) =>
  quantities.map((one) => layOut(quantities)?.placeOf(one) ?? { from: Number.NaN, to: Number.NaN, open: null });

describe('the line that figures stand on', () => {
  test('is for counts and days only', () => {
    const percent = quantity(10, 10, { kind: 'percentage' });
    expect(layOut([percent])).toBeNull();
    expect(layOut([quantity(10)])?.placeOf(percent)).toBeNull();
    expect(layOut([])).toBeNull();
  });

  test('puts larger values further on, all within its width', () => {
    const [here, larger, smaller] = placed(about(10_000), about(12_000), about(8_000));
    expect(smaller?.from).toBeLessThan(here?.from ?? 0);
    expect(larger?.from).toBeGreaterThan(here?.from ?? 100);
    for (const { from, to } of [here, larger, smaller].flatMap((place) => place ?? [])) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(100);
    }
  });

  test('puts one value that all give within its width, with the one tick that is told', () => {
    const line = layOut([quantity(4), quantity(4)]);
    expect(line?.placeOf(quantity(4))?.from).toBeGreaterThan(10);
    expect(line?.ticks.map(({ value }) => value)).toEqual([4]);
  });

  test('keeps proportions as long as values are within twenty times', () => {
    const [a, b, c] = placed(quantity(10_000), quantity(11_000), quantity(12_000)).map(({ from }) => from);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0));
    expect(layOut([quantity(10_000), quantity(12_000)])?.log).toBe(false);
  });

  test('turns logarithmic beyond that', () => {
    const values = [quantity(100), quantity(1_000), quantity(10_000)];
    const [a, b, c] = placed(...values).map(({ from }) => from);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0));
    expect(layOut(values)?.log).toBe(true);
  });

  test('a range has two ends, and a bound goes on to the end of the line', () => {
    const [, range, upTo, atLeast] = placed(
      about(10_000),
      quantity(11_000, 12_000),
      quantity(null, 9_000, { qualifier: 'up_to' }),
      quantity(13_000, null, { qualifier: 'at_least' }),
    );
    expect(range).toMatchObject({ open: null });
    expect(range?.to).toBeGreaterThan(range?.from ?? 100);
    expect(upTo).toMatchObject({ open: 'down', from: 0 });
    expect(atLeast).toMatchObject({ open: 'up', to: 100 });
  });

  test('days stand in their order', () => {
    const [early, late] = placed(days('2024-10-08', '2024-10-13'), days('2024-10-18', '2024-10-23'));
    expect(early?.to).toBeGreaterThan(early?.from ?? 100);
    expect(late?.from).toBeGreaterThan(early?.to ?? 100);
  });

  test('has one to three round ticks, none of them a part of a person', () => {
    for (const [a, b] of [
      [10_000, 12_000],
      [2, 3],
      [1, 2],
      [3, 17],
      [599, 613],
      [0, 5],
      [1_000_000, 4_000_000],
    ] as const) {
      const ticks = layOut([quantity(a), quantity(b)])?.ticks ?? [];
      expect(ticks.length, `${a} and ${b}`).toBeGreaterThanOrEqual(1);
      expect(ticks.length, `${a} and ${b}`).toBeLessThanOrEqual(3);
      for (const { value } of ticks) expect(Number.isInteger(value), `${value} between ${a} and ${b}`).toBe(true);
    }
  });

  test('survives values that are no numbers', () => {
    expect(layOut([quantity(Number.NaN)])).toBeNull();
    expect(layOut([quantity(10), quantity(Number.POSITIVE_INFINITY)])?.placeOf(quantity(10))?.from).toBeGreaterThan(0);
  });
});
