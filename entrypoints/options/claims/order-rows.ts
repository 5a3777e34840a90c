import { BY_WORDS_ALONE, type Matches } from './match-words.ts';
import type { Ranks } from './sort-keys.ts';

/** More places than any table has; rank and place together stay whole numbers that a float holds. */
const ROOM = 2 ** 21;
const LAST = 2 ** 31;

/**
 * Places in the order of their ranks, equals in the order of their places (which is no one's business but must not change),
 * rows without a value last whichever way.
 */
export function orderRows(places: Uint32Array, ranks: Ranks, descending: boolean): Uint32Array {
  const keys = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const rank = ranks[place] ?? 0;
    keys[i] = (rank === 0 ? LAST : descending ? LAST - rank : rank) * ROOM + place;
  }
  // without a comparator a Float64Array is sorted natively, some ten times faster than with one
  keys.sort();
  const ordered = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) ordered[i] = (keys[i] ?? 0) % ROOM;
  return ordered;
}

/** Best matches first; those whose order the index does not tell in the order of `others`, the last first. */
export function orderByLikeness(places: Uint32Array, matches: Matches, others: Ranks): Uint32Array {
  const isTold = (place: number) => matches[place] !== BY_WORDS_ALONE;
  const told = orderRows(places.filter(isTold), matches, false);
  const untold = orderRows(
    places.filter((place) => !isTold(place)),
    others,
    true,
  );
  const worse = told.findIndex((place) => (matches[place] ?? 0) > BY_WORDS_ALONE);
  const end = worse < 0 ? told.length : worse;
  const ordered = new Uint32Array(places.length);
  ordered.set(told.subarray(0, end));
  ordered.set(untold, end);
  ordered.set(told.subarray(end), end + untold.length);
  return ordered;
}
