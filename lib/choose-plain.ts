import { byNearness, type Read } from './census-reading.ts';
import { dayNumber } from './day.ts';
import type { DayRange } from './model.ts';

/** How many claims are read, and how many of those that are aside. */
const MOST = [250, 40] as const;
/** So many of one article at most. */
const MOST_OF_ARTICLE = 15;

/** What is said without a figure is told per party from its first to its last word; then what is nearest in time. */
export function choosePlain(read: Read, asOf: DayRange | null, chosen: Set<number>): void {
  const { said, what, when, speaker, article, aside, parties, ranges, size } = read;
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  const dayAt = (place: number | undefined, otherwise: number) => {
    const range = place === undefined ? null : ranges[when[place] ?? 0];
    return range ? dayNumber(range[0]) : otherwise;
  };
  for (let place = 0; place < size; place++) {
    if (aside[place] || said[what[place] ?? 0]?.position == null) continue;
    const key = (what[place] ?? 0) * parties.length + (speaker[place] ?? 0);
    if (dayAt(place, Infinity) < dayAt(first.get(key), Infinity)) first.set(key, place);
    if (dayAt(place, -Infinity) > dayAt(last.get(key), -Infinity)) last.set(key, place);
  }
  for (const place of [...first.values(), ...last.values()]) chosen.add(place);
  const taken = [0, 0];
  const ofArticle = new Map<number, number>();
  for (const place of byNearness(read, asOf)) {
    const side = aside[place] ?? 0;
    const from = article[place] ?? 0;
    const before = ofArticle.get(from) ?? 0;
    if ((taken[side] ?? 0) >= (MOST[side] ?? 0) || before >= MOST_OF_ARTICLE) continue;
    ofArticle.set(from, before + 1);
    taken[side] = (taken[side] ?? 0) + 1;
    chosen.add(place);
  }
}
