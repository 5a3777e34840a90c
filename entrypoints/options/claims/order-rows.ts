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

/** Best matches first; those that are alike in the order of `others`, the last first. */
export function orderByLikeness(places: Uint32Array, matches: Matches, others: Ranks): Uint32Array {
  const ranks = matches.map((match, place) => (match === BY_WORDS_ALONE ? match + ROOM - (others[place] ?? 0) : match));
  return orderRows(places, ranks, false);
}
