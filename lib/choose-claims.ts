import type { Near } from './claim-source.ts';
import { addDays, dayGap, dayNumber, dayRangeOf } from './day.ts';
import { ABOUT_THAT_TIME } from './judge-figure.ts';
import type { DayRange, Quantity, Stance } from './model.ts';
import type { Census } from './retrieval/census.ts';
import { inTime } from './verdict/compare.ts';
import { compareValues } from './verdict/value.ts';

/** So many claims without a figure to be held against are read. */
const MOST_PLAIN = 250;
/** Where a page retells an earlier figure, so many of the last times that fit are looked at. */
const TIMES_RETOLD = 3;
/** So many claims of one article at most: those of the very page that is read count for nothing. */
const MOST_OF_ARTICLE = 15;
/** Of each origin for and against, so many of different articles at least: origins are counted. */
const EACH_ORIGIN = 3;

/** What a claim is to a figure; one that is `aside` counts for nothing. */
const SIDES = ['corroborates', 'conflicts', 'later', 'earlier', 'incomparable', 'aside'] as const;
type Side = Stance & (typeof SIDES)[number];
/** How many of each are read at most, beside what origins call for. */
const MOST = [120, 80, 40, 40, 40, 40] as const;
const [CORROBORATES, CONFLICTS, ASIDE] = [0, 1, 5];

/** A census with its days read. */
type Read = Census & { readonly ranges: readonly (DayRange | null)[] };
type Figure = Near & { readonly quantity: Quantity };

/**
 * Which claims of very many on a subject are to be read, so that `near` is judged with them as with all: some of each
 * stance, and of each origin for and against, whichever article is left out as the page's own; the largest; and for show
 * those of the same value and those nearest in time. Gives their places in the census, rising.
 */
export function chooseClaims(census: Census, near: Near | null): number[] {
  const read = { ...census, ranges: census.days.map(dayRangeOf) };
  const chosen = new Set<number>();
  if (near?.quantity) {
    const figure = { ...near, quantity: near.quantity };
    for (const asOf of timesOf(read, figure)) chooseFor(read, figure, asOf, chosen);
  } else choosePlain(read, near?.asOf ?? null, chosen);
  return [...chosen].sort((a, b) => a - b);
}

/** The times that a figure may be found to stand for (`judge` decides): its own, else also those at which it was told before. */
function timesOf(read: Read, { quantity, asOf, isDated, time }: Figure): (DayRange | null)[] {
  if (isDated || !asOf || !time?.restatable) return [asOf];
  const sides = sidesOf(read, { quantity, asOf, isDated, time }, asOf);
  const agreeing = new Set<number>();
  for (let place = 0; place < read.size; place++)
    if (sides[place] === CORROBORATES) agreeing.add(read.article[place] ?? 0);
  // where one article alone agrees, it may be the page itself
  if (agreeing.size > 1) return [asOf];
  const fits = read.said.map((one) => one.quantity && compareValues(quantity, one.quantity).stance === 'corroborates');
  const told = new Set<number>();
  for (let place = 0; place < read.size; place++)
    if (fits[read.what[place] ?? 0] && !read.aside[place]) told.add(read.when[place] ?? 0);
  const before = [...told]
    .map((day) => read.ranges[day] ?? null)
    .filter((range) => range !== null)
    .filter(([, last]) => dayNumber(last) <= dayNumber(asOf[1]))
    .sort((a, b) => dayNumber(b[1]) - dayNumber(a[1]) || dayNumber(b[0]) - dayNumber(a[0]));
  return [asOf, ...before.slice(0, TIMES_RETOLD)];
}

function chooseFor(read: Read, figure: Figure, asOf: DayRange | null, chosen: Set<number>): void {
  const sides = sidesOf(read, figure, asOf);
  const isSame = read.said.map((one) => one.quantity !== null && hasSameEnds(figure.quantity, one.quantity));
  const order = byNearness(read, asOf);
  const take = taker(read, sides, chosen);
  for (const place of order) if (isSame[read.what[place] ?? 0]) take(place);
  for (const place of order) take(place);
  for (const place of largest(read, sides, figure.asOf)) chosen.add(place);
}

/** What each claim is to a figure of some days, as a place in `SIDES`. */
function sidesOf({ said, ranges, what, when, aside, size }: Read, { quantity, time }: Figure, asOf: DayRange | null) {
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

/** Takes a claim where there is room for one of its side and article, or its origin has too few yet. */
function taker({ article, origin, parties }: Read, sides: Uint8Array, chosen: Set<number>) {
  const taken = SIDES.map(() => 0);
  const ofArticle = new Map<number, number>();
  const ofOrigin = new Map<number, Set<number>>();
  return (place: number): void => {
    const side = sides[place] ?? 0;
    const isCounted = side === CORROBORATES || side === CONFLICTS;
    const from = article[place] ?? 0;
    const key = side * parties.length + (origin[place] ?? 0);
    const articles = isCounted ? (ofOrigin.get(key) ?? new Set()) : null;
    const isNews = articles !== null && articles.size < EACH_ORIGIN && !articles.has(from);
    if (!isNews && (taken[side] ?? 0) >= (MOST[side] ?? 0)) return;
    const place32 = side * 2 ** 32 + from;
    const before = ofArticle.get(place32) ?? 0;
    if ((!isNews && before >= MOST_OF_ARTICLE) || chosen.has(place)) return;
    chosen.add(place);
    ofArticle.set(place32, before + 1);
    taken[side] = (taken[side] ?? 0) + 1;
    if (articles) ofOrigin.set(key, articles.add(from));
  };
}

/** Places by how near in time they are; where no time is known, the newest first. */
function byNearness({ ranges, when, size }: Read, asOf: DayRange | null): Uint32Array {
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

/** The largest value told by then, and the largest that conflict, of two articles: what exceeds them all is told apart. */
function largest(
  { said, ranges, what, when, article, size }: Read,
  sides: Uint8Array,
  asOf: DayRange | null,
): number[] {
  const until = asOf ? addDays(asOf[1], ABOUT_THAT_TIME) : null;
  const values = said.map(({ quantity }) => quantity?.high ?? quantity?.low ?? 0);
  const isKnown = ranges.map((range) => until === null || (range?.[0] ?? '') <= until);
  const valueAt = (place: number | null) => (place === null ? -1 : (values[what[place] ?? 0] ?? 0));
  let [known, first, second]: (number | null)[] = [null, null, null];
  for (let place = 0; place < size; place++) {
    if (sides[place] === ASIDE) continue;
    const value = valueAt(place);
    if (isKnown[when[place] ?? 0] && value > valueAt(known ?? null)) known = place;
    if (sides[place] !== CONFLICTS || value <= valueAt(second ?? null)) continue;
    const isOfFirst = first != null && article[first] === article[place];
    if (value > valueAt(first ?? null)) {
      if (!isOfFirst) second = first;
      first = place;
    } else if (!isOfFirst) second = place;
  }
  return [known, first, second].filter((place) => place != null);
}

/** What is said without a figure is told per party from its first to its last word; then what is nearest in time. */
function choosePlain(read: Read, asOf: DayRange | null, chosen: Set<number>): void {
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
    if ((taken[side] ?? 0) >= (side ? (MOST[ASIDE] ?? 0) : MOST_PLAIN) || before >= MOST_OF_ARTICLE) continue;
    ofArticle.set(from, before + 1);
    taken[side] = (taken[side] ?? 0) + 1;
    chosen.add(place);
  }
}

/** One number, whatever qualifies it. */
function hasSameEnds(a: Quantity, b: Quantity): boolean {
  const ends = ({ low, high, dates }: Quantity) => [low ?? high, high ?? low, ...(dates ?? [])].join();
  return a.kind === b.kind && ends(a) === ends(b);
}
