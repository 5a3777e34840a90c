import type { TextReading } from '../reading/text-reading.ts';
import { isHangul } from '../text/words.ts';
import { type NumberRead, readNumber } from './number.ts';

/** The longest number that ends at an offset, whatever stands behind it, in scripts that do not set words apart. */
export function numberEndingAt(reading: TextReading, end: number): NumberRead | null {
  const [text, lower] = [reading.text.slice(0, end), reading.lower.slice(0, end)];
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    if (isHangul(lower, start) && isHangul(lower, start - 1)) continue;
    const number = readNumber(text, lower, start, reading.language);
    if (number?.end === end) return number;
  }
  return null;
}

/** Signs of a number that another word goes on with ("1万2000", 三分之一). */
const LONGEST = 8;
