import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { Draft, Parser } from '../draft.ts';
import { numbersOf } from './numbers.ts';

const SIGNS = '$€£¥₩₽₴₹₫';

/** Amounts of money: "$200 million", "200 million dollars", "€3,000", "US$5bn". */
export const money: Parser = { name: 'money', find: findMoney };

function findMoney(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  return numbersOf(reading).flatMap((number): Draft[] => {
    const before = skipSpacesBack(lower, number.start);
    const signBefore = before > 0 && SIGNS.includes(lower.charAt(before - 1));
    const after = skipSpaces(lower, number.end);
    const signAfter = after < lower.length && SIGNS.includes(lower.charAt(after));
    const name = lexicon.currencies.at(lower, after);
    if (!signBefore && !signAfter && !name) return [];
    const start = signBefore ? before - 1 : number.start;
    const end = name ? name.end : signAfter ? after + 1 : number.end;
    return [
      {
        start,
        end,
        kind: 'money',
        low: number.value,
        high: number.value,
        qualifier: 'exact',
        unit: 'money',
        by: 'money',
      },
    ];
  });
}
