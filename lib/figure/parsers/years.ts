import type { TextReading } from '../../reading/text-reading.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { isCounted } from '../nouns/noun-phrase.ts';
import { numbersOf } from './numbers.ts';

/** Four plain digits from 1800 to 2099 are a year unless something counted follows at once ("2000 soldiers"). */
export const years: Parser = { name: 'years', find: findYears };

function findYears(reading: TextReading): Draft[] {
  return numbersOf(reading)
    .filter((number) => number.plain && number.end - number.start === 4 && number.value >= 1800 && number.value < 2100)
    .filter((number) => !isCounted(reading, number))
    .map((number) => noFigure('years', number.start, yearSpanEnd(reading.lower, number.end)));
}

/** "1950-53" and "1950-1953" are one span of years. */
function yearSpanEnd(lower: string, end: number): number {
  return end + (/^\s?-\s?\d{2}(?:\d{2})?(?![\d.,])/.exec(lower.slice(end, end + 8))?.[0].length ?? 0);
}
