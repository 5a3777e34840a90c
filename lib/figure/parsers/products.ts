import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Draft, Parser } from '../draft.ts';
import { conceptAt, formationAfter } from '../units.ts';
import { numbersOf } from './numbers.ts';

/** "two units of 6,000 (people each)": one figure of 12,000 over the whole phrase; the factors are none. */
export const products: Parser = { name: 'products', find: findProducts };

function findProducts(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const all = numbersOf(reading);
  return all.flatMap((factor, index): Draft[] => {
    const each = all[index + 1];
    if (!each || factor.value < 2 || factor.value > 100) return [];
    const group = formationAfter(reading, skipSpaces(lower, factor.end));
    if (!group || group.end > each.start) return [];
    const between = lower.slice(group.end, each.start).trim();
    const of = lexicon.partitive.at(lower, skipSpaces(lower, group.end));
    if (!of || between.length > 24 || !betweenFits(reading, of.end, each.start)) return [];
    const value = factor.value * each.value;
    const end = endOfEach(reading, each.end);
    return [
      {
        start: factor.start,
        end,
        kind: 'count',
        low: value,
        high: value,
        qualifier: 'exact',
        unit: 'person',
        by: 'products',
        derived: true,
      },
    ];
  });
}

/** Only a qualifier may stand between "of" and the second factor. */
function betweenFits(reading: TextReading, from: number, to: number): boolean {
  const rest = reading.lower.slice(from, to).trim();
  if (rest === '') return true;
  const qualifier = reading.lexicon.qualifiersBefore.at(reading.lower, skipSpaces(reading.lower, from));
  return qualifier !== null && skipSpaces(reading.lower, qualifier.end) >= to;
}

/** Takes in "soldiers each", so that the phrase is one. */
function endOfEach(reading: TextReading, end: number): number {
  const noun = conceptAt(reading, skipSpaces(reading.lower, end));
  const each = reading.lexicon.each.at(reading.lower, skipSpaces(reading.lower, noun ? noun.end : end));
  return each ? each.end : end;
}
