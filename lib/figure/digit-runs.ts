import type { TextReading } from '../reading/text-reading.ts';
import { oncePer } from '../text/once-per.ts';
import { isDigit } from '../text/phrases.ts';

/** Where the runs of digits of a text begin, in order. */
export const digitRunsOf = oncePer(({ lower }: TextReading): readonly number[] => {
  const starts: number[] = [];
  let isBehindDigit = false;
  for (let at = 0; at < lower.length; at++) {
    const isHere = isDigit(lower, at);
    if (isHere && !isBehindDigit) starts.push(at);
    isBehindDigit = isHere;
  }
  return starts;
});
