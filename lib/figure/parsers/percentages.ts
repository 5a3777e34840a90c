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
    const before = all[index - 1];
    const first = before && isRange(reading, before.end, number.start) ? before : number;
    return [
      {
        start: first.start,
        end: sign.end,
        kind: 'percentage',
        low: first.value,
        high: number.value,
        qualifier: first === number ? 'exact' : 'range',
        unit: 'percent',
        by: 'percentages',
      },
    ];
  });
}
