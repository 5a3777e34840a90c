import type { TextReading } from '../reading/text-reading.ts';
import { isDigit } from '../text/phrases.ts';
import { isHangul } from '../text/words.ts';
import { type NumberRead, readNumber } from './number.ts';

/** The longest number that ends at an offset, in scripts that do not set words apart. */
export function numberEndingAt({ text, lower, language }: TextReading, end: number): NumberRead | null {
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    if (isDigit(lower, start) && isDigit(lower, start - 1)) continue;
    if (isHangul(lower, start) && isHangul(lower, start - 1)) continue;
    const number = readNumber(text, lower, start, language);
    if (number?.end === end) return number;
  }
  return null;
}

/** Signs of a number that another word goes on with ("1万2000", 三分之一). */
const LONGEST = 8;
