import { hashOf } from './hash.ts';
import type { Postings } from './rank.ts';
import type { Segment } from './segment.ts';

/** Where a segment has a term; `null` where it does not. `number` is the segment's place among those searched. */
export function postingsIn(segment: Segment, number: number, term: string): Postings | null {
  const { terms, termStarts, starts, docs, weights } = segment;
  const bucket = hashOf(term) % (termStarts.length - 1);
  const last = termStarts[bucket + 1] ?? 0;
  for (let at = termStarts[bucket] ?? 0; at < last; at++) {
    if (terms[at] !== term) continue;
    const from = starts[at] ?? 0;
    return { segment: number, from, count: (starts[at + 1] ?? 0) - from, docs, weights };
  }
  return null;
}
