import type { Quantity } from '../lib/model.ts';

/**
 * Where a quantity stands on the line, in percent of its width. `from` and `to` are equal for a point; `open` tells on
 * which side a bound goes on, and there it reaches the end of the line.
 */
export type Place = {
  readonly from: number;
  readonly to: number;
  readonly open: 'down' | 'up' | null;
};

export type Tick = { readonly at: number; readonly value: number };

export type Line = {
  readonly kind: 'count' | 'date';
  /** Where a quantity of its kind stands; `null` for another. */
  readonly placeOf: (quantity: Quantity) => Place | null;
  readonly ticks: readonly Tick[];
  readonly log: boolean;
};

/** Values further apart than this go on a logarithmic line, or the small ones would fall together. */
const LOG_SPREAD = 20;
const MAX_TICKS = 3;
/** Ticks nearer to each other than this would have their labels run together, in percent. */
const TICK_GAP = 44;

/** A line on which counts, or days, can be drawn, as the first of them says; `null` where that is neither. */
export function layOut(quantities: readonly Quantity[]): Line | null {
  const kind = quantities[0]?.kind;
  if (kind !== 'count' && kind !== 'date') return null;
  const ends = quantities.flatMap((quantity) => endsOf(quantity, kind));
  if (endsOf(quantities[0], kind).length === 0) return null;
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  const log = kind === 'count' && min > 0 && max / min > LOG_SPREAD;
  const isWhole = ends.every(Number.isInteger);
  const { at, ticks } = log ? logScale(min, max) : linearScale(min, max, isWhole);
  return { kind, ticks, log, placeOf: (quantity) => placeOf(quantity, kind, at) };
}

/** The ends of a quantity as numbers; days are counted from 1970. */
function endsOf(quantity: Quantity | undefined, kind: Line['kind']): readonly number[] {
  if (quantity?.kind !== kind) return [];
  const ends =
    kind === 'date' ? (quantity.dates ?? []).map((day) => Date.parse(day) / DAY) : [quantity.low, quantity.high];
  return ends.filter((end): end is number => end !== null && Number.isFinite(end));
}

export const DAY = 86_400_000;

function placeOf(quantity: Quantity, kind: Line['kind'], at: (value: number) => number): Place | null {
  const { low, high, qualifier } = quantity;
  const ends = endsOf(quantity, kind).map(at);
  const [from, to = from] = ends;
  if (from === undefined || to === undefined) return null;
  if (kind === 'date') return { from, to, open: null };
  if (low === null || qualifier === 'up_to' || qualifier === 'less_than') return { from: 0, to, open: 'down' };
  if (high === null || qualifier === 'at_least' || qualifier === 'more_than') return { from, to: 100, open: 'up' };
  return { from, to, open: null };
}

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly Tick[] };

function linearScale(min: number, max: number, isWhole: boolean): Scale {
  const pad = (max - min || max || 1) * 0.2;
  const start = min >= 0 ? Math.max(0, min - pad) : min - pad;
  const span = max + pad - start;
  const at = (value: number) => ((value - start) / span) * 100;
  const step = niceStep(span / MAX_TICKS, isWhole);
  const first = Math.ceil(start / step);
  const values = Array.from({ length: MAX_TICKS + 2 }, (_, i) => (first + i) * step);
  return { at, ticks: ticksAt(min === max ? [min] : values, at) };
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
  const shown = powers.filter((_, i) => i % every === 0).map((power) => 10 ** power);
  return { at, ticks: ticksAt(shown, at) };
}

/** Ticks whose labels would hang over an end are left out. */
function ticksAt(values: readonly number[], at: (value: number) => number): readonly Tick[] {
  const ticks = values.map((value) => ({ value, at: at(value) })).filter((tick) => tick.at >= 10 && tick.at <= 90);
  const kept: Tick[] = [];
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? -TICK_GAP) >= TICK_GAP) kept.push(tick);
  return kept;
}

/** The next of 1, 2, 2.5, 5 times a power of ten; between whole numbers no step is a part of one. */
function niceStep(rough: number, isWhole: boolean): number {
  if (isWhole && rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factors = isWhole && power === 1 ? [1, 2, 5] : [1, 2, 2.5, 5];
  return (factors.find((factor) => factor * power >= rough) ?? 10) * power;
}
