import type { Quantity, Stance } from '../lib/model.ts';

/** A quantity to be drawn; `page` is the figure of the page itself. */
export type Drawn = { readonly quantity: Quantity; readonly side: Stance | 'page' };

/**
 * Where a quantity stands on the line, in percent of its width. `from` and `to` are equal for a point; `open` tells on
 * which side a bound goes on. `lane` counts upwards from the line, 0 being the page's own.
 */
export type Mark = {
  readonly side: Drawn['side'];
  readonly from: number;
  readonly to: number;
  readonly open: 'down' | 'up' | null;
  readonly lane: number;
};

export type Tick = { readonly at: number; readonly value: number };

export type Line = {
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly lanes: number;
  readonly log: boolean;
};

/** Values further apart than this go on a logarithmic line, or the small ones would fall together. */
const LOG_SPREAD = 20;
/** How much of the width a bound's arrow takes, in percent. */
const ARROW = 10;
/** Marks closer than this would touch, in percent. */
const GAP = 5;
const MAX_TICKS = 4;

/**
 * Quantities → marks and ticks; `null` where a line would say nothing: no count, or fewer than two distinct values.
 * The page's own figure comes first in `drawn`.
 */
export function layOut(drawn: readonly Drawn[]): Line | null {
  const counts = drawn.filter(({ quantity }) => quantity.kind === 'count' && endsOf(quantity).length > 0);
  if (counts[0]?.side !== 'page') return null;
  const distinct = new Set(counts.map(({ quantity }) => `${quantity.low} ${quantity.high}`));
  if (distinct.size < 2) return null;
  const values = counts.flatMap(({ quantity }) => endsOf(quantity));
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const log = min > 0 && max / min > LOG_SPREAD;
  const { at, ticks } = log ? logScale(min, max) : linearScale(min, max);
  const marks = intoLanes(counts.map((one) => markOf(one, at)));
  return { marks, ticks, lanes: Math.max(...marks.map(({ lane }) => lane)), log };
}

function endsOf({ low, high }: Quantity): readonly number[] {
  return [low, high].filter((end): end is number => end !== null && Number.isFinite(end));
}

function markOf({ quantity, side }: Drawn, at: (value: number) => number): Omit<Mark, 'lane'> {
  const { low, high, qualifier } = quantity;
  const downwards = low === null || qualifier === 'up_to' || qualifier === 'less_than';
  const upwards = high === null || qualifier === 'at_least' || qualifier === 'more_than';
  if (downwards) {
    const to = at(high ?? low ?? 0);
    return { side, from: Math.max(0, to - ARROW), to, open: 'down' };
  }
  if (upwards) return { side, from: at(low), to: Math.min(100, at(low) + ARROW), open: 'up' };
  return { side, from: at(low), to: at(high), open: null };
}

/** The page's mark lies on the line itself; each other takes the lowest lane where it touches none. */
function intoLanes(marks: readonly Omit<Mark, 'lane'>[]): readonly Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    const free = (lane: number) =>
      placed.every((other) => other.lane !== lane || mark.from > other.to + GAP || mark.to < other.from - GAP);
    let lane = mark.side === 'page' ? 0 : 1;
    while (mark.side !== 'page' && !free(lane)) lane += 1;
    placed.push({ ...mark, lane });
  }
  return placed;
}

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };

function linearScale(min: number, max: number): Scale {
  const pad = (max - min || max || 1) * 0.15;
  const start = min >= 0 ? Math.max(0, min - pad) : min - pad;
  const span = max + pad - start;
  const at = (value: number) => ((value - start) / span) * 100;
  const step = niceStep(span / MAX_TICKS);
  const first = Math.ceil(start / step);
  const values = Array.from({ length: MAX_TICKS + 1 }, (_, i) => (first + i) * step);
  return { at, ticks: ticksAt(values, at) };
}

function logScale(min: number, max: number): Scale {
  const start = Math.log10(min) - 0.2;
  const span = Math.log10(max) + 0.2 - start;
  const at = (value: number) => ((Math.log10(value) - start) / span) * 100;
  const powers = Array.from(
    { length: Math.floor(start + span) - Math.ceil(start) + 1 },
    (_, i) => Math.ceil(start) + i,
  );
  const every = Math.ceil(powers.length / MAX_TICKS);
  return {
    at,
    ticks: ticksAt(
      powers.filter((_, i) => i % every === 0).map((power) => 10 ** power),
      at,
    ),
  };
}

/** Ticks whose labels would hang over an end are left out. */
function ticksAt(values: readonly number[], at: (value: number) => number): readonly Tick[] {
  return values.map((value) => ({ value, at: at(value) })).filter((tick) => tick.at >= 6 && tick.at <= 94);
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}
