import type { Span } from '../../lib/model.ts';

/** What ends a sentence or a part of one in the scripts that are read; signs of a number, as "%", are none. */
const STOPS = new Set('.,;:!?…。．、，；：！？،؛؟۔');

/**
 * `span` of `text` without the stops and commas at its ends, and the blanks beyond those: an abbreviation at the end of a
 * sentence loses its point too. `null` where nothing is left.
 */
export function bareSpan(text: string, { start, end }: Span): Span | null {
  const isBlank = (at: number) => text.charAt(at).trim() === '';
  const isStop = (at: number) => STOPS.has(text.charAt(at));
  let [first, last] = [start, end];
  for (let at = start; at < end && (isBlank(at) || isStop(at)); at += 1) if (isStop(at)) first = at + 1;
  for (let at = end - 1; at >= first && (isBlank(at) || isStop(at)); at -= 1) if (isStop(at)) last = at;
  return first < last ? { start: first, end: last } : null;
}
