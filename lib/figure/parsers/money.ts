import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { Draft, Parser } from '../draft.ts';
import type { NumberRead } from '../number.ts';
import { isRange } from '../range.ts';
import { numbersOf } from './numbers.ts';

const SIGNS = '$€£¥₩₽₴₹₫';

/** Amounts of money: "$200 million", "200 million dollars", "€3,000", "US$5bn", "$5–10 million". */
export const money: Parser = { name: 'money', find: findMoney };

function findMoney(reading: TextReading): Draft[] {
  const all = numbersOf(reading);
  const amounts = all.map((number) => amountAt(reading, number));
  // one sign or name goes with both ends of a range
  const isEnd = (number: NumberRead, index: number) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    return (
      (before && amounts[index - 1] && isRange(reading, before.end, number.start)) ||
      (after && amounts[index + 1] && isRange(reading, number.end, after.start))
    );
  };
  return all.flatMap((number, index) => {
    const span = amounts[index] ?? (isEnd(number, index) ? number : null);
    return span ? [amountDraft(span, number)] : [];
  });
}

/** A number with its sign or currency; `null` where it has none. */
function amountAt({ lower, lexicon }: TextReading, number: Span): Span | null {
  const before = skipSpacesBack(lower, number.start);
  const signBefore = before > 0 && SIGNS.includes(lower.charAt(before - 1));
  const after = skipSpaces(lower, number.end);
  const signAfter = after < lower.length && SIGNS.includes(lower.charAt(after));
  const name = lexicon.currencies.at(lower, after);
  if (!signBefore && !signAfter && !name) return null;
  return {
    start: signBefore ? before - 1 : number.start,
    end: name ? name.end : signAfter ? after + 1 : number.end,
  };
}

function amountDraft({ start, end }: Span, number: NumberRead): Draft {
  const { value } = number;
  const read = { kind: 'money', low: value, high: value, qualifier: 'exact', unit: 'money', by: 'money' } as const;
  return { ...read, start, end, number: { start: number.start, end: number.end } };
}
