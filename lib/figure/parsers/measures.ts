import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { isRange } from '../range.ts';
import { numbersOf } from './numbers.ts';

/** Lengths, weights, times and ages: "60mm", "5,000-tonne", "120-day", "four years old". */
export const measures: Parser = { name: 'measures', find: findMeasures };

function findMeasures(reading: TextReading): Draft[] {
  const all = [...numbersOf(reading), ...attached(reading)].sort((a, b) => a.start - b.start);
  return all.flatMap((number, index) => {
    const { lower, lexicon } = reading;
    const glue = lower.charAt(number.end) === '-' ? number.end + 1 : skipSpaces(lower, number.end);
    const unit = lexicon.measures.at(lower, glue) ?? lexicon.age.at(lower, glue);
    if (!unit) return [];
    const first = all[index - 1];
    const ranged = first !== undefined && isRange(reading, first.end, number.start);
    return [noFigure('measures', ranged && first ? first.start : number.start, unit.end)];
  });
}

/** "60mm": digits and unit in one word are not read as a number on their own. */
function attached(reading: TextReading): { start: number; end: number }[] {
  if (!reading.language.spaced) return [];
  return Array.from(reading.lower.matchAll(/(?<![\p{L}\p{N}.,])\d[\d.,]*(?=\p{L})/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ end }) => reading.lexicon.measures.at(reading.lower, end) !== null);
}
