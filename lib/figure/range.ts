import type { TextReading } from '../reading/text-reading.ts';
import { skipSpaces } from '../text/phrases.ts';

/** Whether what stands between two numbers makes them the ends of one range: a dash, or the language's own "to". */
export function isRange({ lower, lexicon }: TextReading, from: number, to: number): boolean {
  const first = skipSpaces(lower, from);
  // "10-to-12", "zehn- bis zwölftausend": a hyphen before the word stands for what both ends share
  const starts = lower.charAt(first) === '-' ? [skipSpaces(lower, first + 1), first] : [first];
  return starts.some((start) => {
    const word = lexicon.to.at(lower, start);
    if (!word) return false;
    const end = skipSpaces(lower, word.end);
    return end === to || (lower.charAt(end) === '-' && skipSpaces(lower, end + 1) === to);
  });
}
