import type { Figure } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { Refiner } from '../draft.ts';

/** "10,000 to 12,000", "10-12,000", "between 10,000 and 12,000": two numbers become one figure with both ends. */
export const ranges: Refiner = { name: 'ranges', refine: joinRanges };

function joinRanges(reading: TextReading, figures: readonly Figure[]): readonly Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const first = out.at(-1);
    const joined = first ? join(reading, first, figure) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(figure);
  }
  return out;
}

function join(reading: TextReading, first: Figure, second: Figure): Figure | null {
  if (first.kind !== second.kind || first.kind === 'date' || first.derived || second.derived) return null;
  if (first.qualifier !== 'exact' || second.qualifier !== 'exact' || first.low === null || second.low === null)
    return null;
  const start = rangeStart(reading, first, second);
  if (start === null) return null;
  const low = scaled(first.low, second.low);
  if (low === null) return null;
  return {
    ...second,
    start,
    surface: reading.text.slice(start, second.end),
    number: { start: first.number.start, end: second.number.end },
    low,
    high: second.low,
    qualifier: 'range',
    by: 'ranges',
  };
}

/** Where the range begins, "between" included; `null` when the two numbers are not the ends of one. */
function rangeStart(reading: TextReading, first: Figure, second: Figure): number | null {
  const { lower, lexicon } = reading;
  const from = skipSpaces(lower, first.end);
  const to = lexicon.to.at(lower, from);
  const plain = to !== null && skipSpaces(lower, to.end) === second.start;
  const between = lexicon.between.before(lower, skipSpacesBack(lower, first.start));
  const and = lexicon.and.at(lower, from);
  const framed = between !== null && and !== null && skipSpaces(lower, and.end) === second.start;
  if (framed) return between.start;
  return plain ? first.start : null;
}

/** In "10-12,000" and "10 to 12 thousand" the first end lacks the thousands; a falling range is none. */
function scaled(low: number, high: number): number | null {
  for (const factor of [1_000_000, 1_000, 100]) {
    if (low < 1000 && high >= factor && low * factor < high && low * 20 * factor > high && high % factor === 0)
      return low * factor;
  }
  return low < high ? low : null;
}
