import { describe, expect, test } from 'vitest';
import { type Drawn, layOut } from '../../components/scale.ts';
import type { Quantity } from '../../lib/model.ts';
import { about, quantity } from './fixtures.ts';

const page = (value: Quantity): Drawn => ({ quantity: value, side: 'page' });
const against = (value: Quantity): Drawn => ({ quantity: value, side: 'conflicts' });

describe('the number line', () => {
  test('is not there where it would say nothing', () => {
    expect(layOut([page(about(10_000))])).toBeNull();
    expect(layOut([page(about(10_000)), { quantity: quantity(10_000), side: 'corroborates' }])).toBeNull();
  });

  test('is for counts only', () => {
    const percent = (value: number) => quantity(value, value, { kind: 'percentage' });
    expect(layOut([page(percent(10)), against(percent(20))])).toBeNull();
    expect(layOut([page(quantity(10)), against(percent(20))])).toBeNull();
  });

  test('puts larger values further on, all within its width', () => {
    const line = layOut([page(about(10_000)), against(about(12_000)), against(about(8_000))]);
    const [here, larger, smaller] = line?.marks ?? [];
    expect(smaller?.from).toBeLessThan(here?.from ?? 0);
    expect(larger?.from).toBeGreaterThan(here?.from ?? 100);
    for (const { from, to } of line?.marks ?? []) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(100);
    }
  });

  test('keeps proportions as long as values are within twenty times', () => {
    const line = layOut([page(quantity(10_000)), against(quantity(11_000)), against(quantity(12_000))]);
    const [a, b, c] = line?.marks.map(({ from }) => from) ?? [];
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0));
    expect(line?.log).toBe(false);
  });

  test('turns logarithmic beyond that', () => {
    const line = layOut([page(quantity(100)), against(quantity(1_000)), against(quantity(10_000))]);
    const [a, b, c] = line?.marks.map(({ from }) => from) ?? [];
    expect(line?.log).toBe(true);
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0));
    expect(line?.ticks.map(({ value }) => value)).toEqual([100, 1_000, 10_000]);
  });

  test('draws a range as a bar and a bound as an arrow to its side', () => {
    const line = layOut([
      page(about(10_000)),
      against(quantity(11_000, 12_000)),
      against(quantity(null, 9_000, { qualifier: 'up_to' })),
      against(quantity(13_000, null, { qualifier: 'at_least' })),
    ]);
    const [, range, upTo, atLeast] = line?.marks ?? [];
    expect(range).toMatchObject({ open: null });
    expect(range?.to).toBeGreaterThan(range?.from ?? 100);
    expect(upTo).toMatchObject({ open: 'down' });
    expect(atLeast).toMatchObject({ open: 'up' });
  });

  test('marks that would cover each other go into lanes; the page keeps the line', () => {
    const line = layOut([page(quantity(10)), against(quantity(10)), against(quantity(10)), against(quantity(20))]);
    expect(line?.marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 1]);
  });

  test('has two to four round ticks', () => {
    for (const [a, b] of [
      [10_000, 12_000],
      [3, 17],
      [599, 613],
      [0, 5],
      [1_000_000, 4_000_000],
    ] as const) {
      const ticks = layOut([page(quantity(a)), against(quantity(b))])?.ticks ?? [];
      expect(ticks.length, `${a} and ${b}`).toBeGreaterThanOrEqual(2);
      expect(ticks.length, `${a} and ${b}`).toBeLessThanOrEqual(5);
    }
  });

  test('survives values that are no numbers', () => {
    const line = layOut([
      page(quantity(10)),
      against(quantity(Number.NaN)),
      against(quantity(Number.POSITIVE_INFINITY)),
    ]);
    expect(line).toBeNull();
  });
});
