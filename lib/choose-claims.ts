import { byNearness, CONFLICTS, CORROBORATES, type Figure, type Read, SIDES, sidesOf } from './census-reading.ts';
import { choosePlain } from './choose-plain.ts';
import type { Near } from './claim-source.ts';
import { dayNumber, dayRangeOf } from './day.ts';
import type { DayRange, Quantity } from './model.ts';
import type { Census } from './retrieval/census.ts';
import { compareValues } from './verdict/value.ts';

/** Where a page retells an earlier figure, so many of the last times that fit are looked at. */
const TIMES_RETOLD = 3;
/** How many of each side are read at most, in the order of `SIDES`, beside what origins call for. */
const MOST = [120, 80, 40, 40, 40, 40] as const;
/** So many claims of one article at most: those of the very page that is read count for nothing. */
const MOST_OF_ARTICLE = 15;
/** Of each origin for and against, so many of different articles at least: origins are counted. */
const EACH_ORIGIN = 3;

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
  takeLargest(read, sides, chosen);
}

/** Of each side the largest values, from some articles: a figure of no sure subject is held against them (`judgeFigure`). */
function takeLargest({ said, what, article, size }: Read, sides: Uint8Array, chosen: Set<number>): void {
  const values = said.map(({ quantity }) => quantity?.high ?? quantity?.low ?? Number.NEGATIVE_INFINITY);
  const valueAt = (place: number) => values[what[place] ?? 0] ?? Number.NEGATIVE_INFINITY;
  const largest = SIDES.map((): number[] => []);
  for (let place = 0; place < size; place++) {
    const held = largest[sides[place] ?? 0] ?? [];
    const last = held.at(-1);
    if (held.length >= EACH_ORIGIN && last !== undefined && valueAt(place) <= valueAt(last)) continue;
    const same = held.findIndex((other) => article[other] === article[place]);
    const loser = held[same];
    if (loser !== undefined && valueAt(loser) >= valueAt(place)) continue;
    if (same >= 0) held.splice(same, 1);
    held.push(place);
    held.sort((a, b) => valueAt(b) - valueAt(a)).splice(EACH_ORIGIN);
  }
  for (const place of largest.flat()) chosen.add(place);
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

/** One number, whatever qualifies it. */
function hasSameEnds(a: Quantity, b: Quantity): boolean {
  const ends = ({ low, high, dates }: Quantity) => [low ?? high, high ?? low, ...(dates ?? [])].join();
  return a.kind === b.kind && ends(a) === ends(b);
}
