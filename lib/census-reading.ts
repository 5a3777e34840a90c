import type { Near } from './claim-source.ts';
import { dayGap, dayNumber } from './day.ts';
import type { DayRange, Quantity, Stance } from './model.ts';
import type { Census } from './retrieval/census.ts';
import { inTime } from './verdict/compare.ts';
import { compareValues } from './verdict/value.ts';

/** A census with its days read. */
export type Read = Census & { readonly ranges: readonly (DayRange | null)[] };
export type Figure = Near & { readonly quantity: Quantity };

/** What a claim is to a figure; one that is `aside` counts for nothing. */
export const SIDES = ['corroborates', 'conflicts', 'later', 'earlier', 'incomparable', 'aside'] as const;
type Side = Stance & (typeof SIDES)[number];
export const [CORROBORATES, CONFLICTS, ASIDE] = [0, 1, 5];

/** What each claim is to a figure of some days, as a place in `SIDES`. */
export function sidesOf(
  { said, ranges, what, when, aside, size }: Read,
  { quantity, time }: Figure,
  asOf: DayRange | null,
) {
  const values = said.map((one) => one.quantity && compareValues(quantity, one.quantity));
  const sides = new Uint8Array(size);
  for (let place = 0; place < size; place++) {
    const value = values[what[place] ?? 0];
    const claimed = said[what[place] ?? 0]?.quantity;
    let stance: Side | Stance = 'incomparable';
    if (value && claimed) {
      const day = ranges[when[place] ?? 0] ?? null;
      stance = time ? inTime({ quantity, asOf }, { quantity: claimed, asOf: day }, value, time).stance : value.stance;
    }
    sides[place] = aside[place] ? ASIDE : SIDES.indexOf(stance);
  }
  return sides;
}

/** Places by how near in time they are; where no time is known, the newest first. */
export function byNearness({ ranges, when, size }: Read, asOf: DayRange | null): Uint32Array {
  const apart = ranges.map((range) => {
    if (!range) return Number.POSITIVE_INFINITY;
    return asOf ? dayGap(asOf, range) : -dayNumber(range[1]);
  });
  const ranked = apart
    .map((_, day) => day)
    .sort((a, b) => (apart[a] === apart[b] ? 0 : (apart[a] ?? 0) < (apart[b] ?? 0) ? -1 : 1));
  const counts = new Uint32Array(ranges.length);
  for (let place = 0; place < size; place++) counts[when[place] ?? 0] = (counts[when[place] ?? 0] ?? 0) + 1;
  const next = new Uint32Array(ranges.length);
  let at = 0;
  for (const day of ranked) {
    next[day] = at;
    at += counts[day] ?? 0;
  }
  const order = new Uint32Array(size);
  for (let place = 0; place < size; place++) {
    const day = when[place] ?? 0;
    order[next[day] ?? 0] = place;
    next[day] = (next[day] ?? 0) + 1;
  }
  return order;
}
