import type { LookupQuery, Qualifier, Quantity } from '../lib/model.ts';

/** What the user corrected of how a text was understood. */
export type Choices = Omit<LookupQuery, 'text' | 'page'>;

/** Ways in which one number can be meant. */
export const QUALIFIERS = [
  'exact',
  'about',
  'up_to',
  'at_least',
  'more_than',
  'less_than',
] as const satisfies readonly Qualifier[];
export type PointQualifier = (typeof QUALIFIERS)[number];

/** The one number of a quantity, `null` for ranges, magnitudes and days. */
export function pointOf({ low, high, dates, qualifier }: Quantity): number | null {
  if (dates || qualifier === 'range' || qualifier === 'approx_magnitude') return null;
  return low !== null && high !== null && low !== high ? null : (low ?? high);
}

/** The same number, meant in another way; a quantity of no single number stays as it is. */
export function requalified(quantity: Quantity, qualifier: PointQualifier): Quantity {
  const value = pointOf(quantity);
  if (value === null) return quantity;
  const { kind, unit } = quantity;
  const low = qualifier === 'up_to' || qualifier === 'less_than' ? null : value;
  const high = qualifier === 'at_least' || qualifier === 'more_than' ? null : value;
  return { kind, unit, low, high, qualifier };
}

export function isPointQualifier(qualifier: string): qualifier is PointQualifier {
  return QUALIFIERS.some((one) => one === qualifier);
}
