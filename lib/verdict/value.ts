import { dayNumber } from '../day.ts';
import { type Evidence, MONEY, type Quantity, type Reason } from '../model.ts';

/** What two values have to say to each other, time left aside. */
export type ValueResult = Pick<Evidence, 'stance' | 'strength' | 'reason' | 'ratio'>;

/** Where one side is "about", points and range ends may differ by this share of the larger. */
const SLACK = 0.05;
/** "Up to n" speaks for values from 0.8 n, "at least n" for values to 1.25 n; farther off it says too little. */
const NEAR_BELOW = 0.8;
const NEAR_ABOVE = 1.25;
/** Rounding keeps at least so many digits of the coarser value. */
const LEAST_DIGITS = 2;

type Shape = 'point' | 'interval' | 'upper' | 'lower';
type Side = { readonly shape: Shape; readonly low: number; readonly high: number; readonly quantity: Quantity };

/** Compares two values of one subject and unit by the table of the design; `a` is the page's, `b` the claim's. */
export function compareValues(a: Quantity, b: Quantity): ValueResult {
  if (a.kind !== b.kind) return incomparable('different_kind');
  if (a.kind === 'date') return compareDays(a, b);
  if (a.unit === null || b.unit === null) return incomparable('unit_unknown');
  if (a.unit !== b.unit && !isOneUntold(a, b)) return incomparable('different_unit');
  const told = compareEnds(a, b);
  // an amount of a currency that was not told may be the same one, but contradicts none
  return a.unit !== b.unit && told.stance === 'conflicts' ? incomparable('unit_unknown') : told;
}

/** Whether two amounts are of the same currency for all that is known. */
function isOneUntold(a: Quantity, b: Quantity): boolean {
  return a.kind === 'money' && (a.unit === MONEY || b.unit === MONEY);
}

function compareEnds(a: Quantity, b: Quantity): ValueResult {
  const left = sideOf(a);
  const right = sideOf(b);
  if (!left || !right) return incomparable('no_figure');
  if (isBound(left) || isBound(right)) return compareBounds(left, right);
  if (left.shape === 'point' && right.shape === 'point') return comparePoints(left, right);
  if (left.shape === 'interval' && right.shape === 'interval') return compareIntervals(left, right);
  return left.shape === 'point' ? pointInInterval(left, right) : pointInInterval(right, left);
}

function sideOf(quantity: Quantity): Side | null {
  const { low, high, qualifier } = quantity;
  if (qualifier === 'up_to' || qualifier === 'less_than')
    return high === null ? null : { shape: 'upper', low: -Infinity, high, quantity };
  if (qualifier === 'at_least' || qualifier === 'more_than')
    return low === null ? null : { shape: 'lower', low, high: Infinity, quantity };
  if (low === null) return null;
  if (qualifier === 'range' || qualifier === 'approx_magnitude')
    return { shape: 'interval', low, high: high ?? Infinity, quantity };
  return { shape: 'point', low, high: low, quantity };
}

function comparePoints(a: Side, b: Side): ValueResult {
  if (a.low === b.low) return { stance: 'corroborates', strength: 'same', reason: 'equal' };
  if (equalRounded(a.low, b.low)) return { stance: 'corroborates', strength: 'same', reason: 'equal_rounded' };
  if (isAbout(a, b) && within(a.low, b.low)) return { stance: 'corroborates', strength: 'compatible', reason: 'close' };
  return { stance: 'conflicts', reason: 'values_differ', ...ratioOf(a.low, b.low) };
}

function pointInInterval(point: Side, interval: Side): ValueResult {
  const slack = point.quantity.qualifier === 'about' ? SLACK : 0;
  const inside = point.low >= interval.low * (1 - slack) && point.low <= interval.high * (1 + slack);
  if (inside) return { stance: 'corroborates', strength: 'compatible', reason: 'inside_range' };
  return { stance: 'conflicts', reason: 'outside_range' };
}

function compareIntervals(a: Side, b: Side): ValueResult {
  if (a.low === b.low && a.high === b.high) return { stance: 'corroborates', strength: 'same', reason: 'equal' };
  if (a.low <= b.high && b.low <= a.high)
    return { stance: 'corroborates', strength: 'compatible', reason: 'ranges_overlap' };
  return { stance: 'conflicts', reason: 'ranges_disjoint' };
}

function compareBounds(a: Side, b: Side): ValueResult {
  if (a.shape === b.shape) return compareSameDirection(a, b);
  if (disjoint(a, b)) return { stance: 'conflicts', reason: 'beyond_bound' };
  const [nearA, nearB] = [nearZone(a), nearZone(b)];
  if (nearA.low <= nearB.high && nearB.low <= nearA.high)
    return { stance: 'corroborates', strength: 'compatible', reason: 'near_bound' };
  return incomparable('loose_bound');
}

function compareSameDirection(a: Side, b: Side): ValueResult {
  const [x, y] = a.shape === 'upper' ? [a.high, b.high] : [a.low, b.low];
  if (x === y && a.quantity.qualifier === b.quantity.qualifier)
    return { stance: 'corroborates', strength: 'same', reason: 'equal' };
  if (x === y || within(x, y)) return { stance: 'corroborates', strength: 'compatible', reason: 'bounds_close' };
  return incomparable('bounds_differ');
}

/** Whether no value can satisfy both. "More than n" leaves n out; a round n of the other side may stand for what lies just above. */
function disjoint(a: Side, b: Side): boolean {
  const [from, to] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  if (from !== to) return from > to;
  const [aOut, bOut] = [leavesOut(a, from), leavesOut(b, from)];
  return (aOut && bOut) || ((aOut || bOut) && !isRound(from));
}

function leavesOut({ quantity, low, high }: Side, value: number): boolean {
  return (
    (quantity.qualifier === 'more_than' && low === value) || (quantity.qualifier === 'less_than' && high === value)
  );
}

function nearZone(side: Side): { low: number; high: number } {
  if (side.shape === 'upper') return { low: side.high * NEAR_BELOW, high: side.high };
  if (side.shape === 'lower') return { low: side.low, high: side.low * NEAR_ABOVE };
  return { low: side.low, high: side.high };
}

/** Round numbers have at most two digits before their zeros: 3,000 and 12,000, not 12,500 or 183,108. */
function isRound(value: number): boolean {
  return significantDigits(value) <= 2 && value >= 10;
}

/** Equal once the finer value is rounded to the digits that the coarser one is written with, two at least. */
function equalRounded(a: number, b: number): boolean {
  const digits = Math.max(LEAST_DIGITS, Math.min(significantDigits(a), significantDigits(b)));
  const [coarse, fine] = significantDigits(a) <= significantDigits(b) ? [a, b] : [b, a];
  return Number(fine.toPrecision(digits)) === coarse;
}

function significantDigits(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.max(1, digits.length);
}

function compareDays(a: Quantity, b: Quantity): ValueResult {
  if (!a.dates || !b.dates) return incomparable('no_figure');
  const [aFirst, aLast] = [dayNumber(a.dates[0]), dayNumber(a.dates[1])];
  const [bFirst, bLast] = [dayNumber(b.dates[0]), dayNumber(b.dates[1])];
  if (aFirst === bFirst && aLast === bLast) return { stance: 'corroborates', strength: 'same', reason: 'equal' };
  if (aFirst <= bLast && bFirst <= aLast)
    return { stance: 'corroborates', strength: 'compatible', reason: 'ranges_overlap' };
  return { stance: 'conflicts', reason: 'days_differ' };
}

function isAbout(a: Side, b: Side): boolean {
  return a.quantity.qualifier === 'about' || b.quantity.qualifier === 'about';
}

function within(a: number, b: number): boolean {
  return Math.abs(a - b) <= SLACK * Math.max(Math.abs(a), Math.abs(b));
}

function isBound(side: Side): boolean {
  return side.shape === 'upper' || side.shape === 'lower';
}

/** Larger over smaller; nothing is no multiple of zero. */
function ratioOf(a: number, b: number): { ratio?: number } {
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  return small > 0 ? { ratio: large / small } : {};
}

function incomparable(reason: Reason): ValueResult {
  return { stance: 'incomparable', reason };
}
