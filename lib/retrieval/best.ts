import type { Hit, Weighed } from './rank.ts';

/** So many best texts are kept in order while they are found; more are sorted at the end. */
const FEW = 300;

/**
 * The `most` best texts, best first, of segments with so many texts each. Equal scores keep the segments' order. `accept`
 * leaves texts out. Only texts that have a term are looked at: after a start this runs before the engine has compiled it.
 */
export function bestOf(
  weighed: readonly Weighed[],
  sizes: readonly number[],
  most: number,
  accept: (segment: number, doc: number) => boolean = () => true,
): Hit[] {
  const bases = basesOf(sizes);
  const { scores, touched, count } = addUp(weighed, bases);
  const places: number[] = [];
  let least = 0;
  for (let i = 0; i < count; i++) {
    const place = touched[i] ?? 0;
    const score = scores[place] ?? 0;
    if (score < least) continue;
    const segment = segmentOf(place, bases);
    if (!accept(segment, place - (bases[segment] ?? 0))) continue;
    if (most > FEW) places.push(place);
    else {
      insert(places, place, scores, most);
      if (places.length === most) least = scores[places[most - 1] ?? 0] ?? 0;
    }
  }
  const best = most > FEW ? places.sort((a, b) => byScore(a, b, scores)).slice(0, most) : places;
  return best.map((place) => {
    const segment = segmentOf(place, bases);
    return { segment, doc: place - (bases[segment] ?? 0), score: scores[place] ?? 0 };
  });
}

/** The sum of the terms' weights in each text, and the texts that have one. A text's place counts through all segments. */
function addUp(weighed: readonly Weighed[], bases: readonly number[]) {
  const postings = weighed.reduce((sum, { lists }) => lists.reduce((n, list) => n + list.count, sum), 0);
  const scores = scoresFor(bases[bases.length - 1] ?? 0);
  const touched = new Uint32Array(postings);
  let count = 0;
  for (const { weight, lists } of weighed) {
    const unit = weight / 255;
    for (const { segment, docs, weights, from, count: length } of lists) {
      const base = bases[segment] ?? 0;
      const end = Math.min(from + length, docs.length);
      for (let at = from; at < end; at++) {
        const place = base + (docs[at] ?? 0);
        const before = scores[place] ?? 0;
        if (before === 0) touched[count++] = place;
        scores[place] = before + unit * (weights[at] ?? 0);
      }
    }
  }
  return { scores, touched, count };
}

function insert(places: number[], place: number, scores: Float32Array, most: number): void {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byScore(places[middle] ?? 0, place, scores) < 0) low = middle + 1;
    else high = middle;
  }
  places.splice(low, 0, place);
  if (places.length > most) places.pop();
}

function byScore(a: number, b: number, scores: Float32Array): number {
  return (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
}

function segmentOf(place: number, bases: readonly number[]): number {
  let segment = 0;
  while (place >= (bases[segment + 1] ?? Infinity)) segment++;
  return segment;
}

function basesOf(sizes: readonly number[]): number[] {
  const bases = [0];
  for (const size of sizes) bases.push((bases[bases.length - 1] ?? 0) + size);
  return bases;
}

let room = new Float32Array(0);

/** Zeroed scores; used up before anything else can ask for them, as ranking never waits. */
function scoresFor(count: number): Float32Array {
  if (room.length < count) room = new Float32Array(count);
  else room.fill(0, 0, count);
  return room;
}
