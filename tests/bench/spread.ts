/** The median, and the least and the most. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number };

/** Of an even number of values the median is the mean of the middle two; of none all are 0. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return { median: (below + above) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}
