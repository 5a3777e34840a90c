import type { TextReading } from '../reading/text-reading.ts';
import { skipSpaces } from '../text/phrases.ts';

/** Whether what stands between two numbers makes them the ends of one range: a dash, or a short word. */
export function isRange(reading: TextReading, from: number, to: number): boolean {
  const { lower, lexicon, language } = reading;
  if (language.spaced) return /^\s*(?:-|\p{L}{1,4})\s*$/u.test(lower.slice(from, to));
  // where nothing sets words apart, a counter would look like one ("1만 명이 3개월간")
  const word = lexicon.to.at(lower, skipSpaces(lower, from));
  return word !== null && skipSpaces(lower, word.end) === to;
}
