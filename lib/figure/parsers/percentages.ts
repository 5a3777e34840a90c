import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Draft, Parser } from '../draft.ts';
import { isRange } from '../range.ts';
import { numbersOf } from './numbers.ts';

/** Shares: "40%", "20.4 per cent", "80 to 90 percent". */
export const percentages: Parser = { name: 'percentages', find: findPercentages };

function findPercentages(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const all = numbersOf(reading);
  return all.flatMap((number, index): Draft[] => {
    const sign = lexicon.percent.at(lower, skipSpaces(lower, number.end));
    if (!sign) return [];
    const first = all[index - 1];
    const ranged = first !== undefined && isRange(reading, first.end, number.start);
    const start = ranged && first ? first.start : number.start;
    const low = ranged && first ? first.value : number.value;
    return [
      {
        start,
        end: sign.end,
        kind: 'percentage',
        low,
        high: number.value,
        qualifier: ranged ? 'range' : 'exact',
        unit: 'percent',
        by: 'percentages',
      },
    ];
  });
}
