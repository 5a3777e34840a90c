import { MONEY, type Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { CURRENCY_SIGNS, currencyCodeBefore, DOLLARS } from '../currency.ts';
import type { Draft, Parser } from '../draft.ts';
import type { NumberRead } from '../number.ts';
import { isRange } from '../range.ts';
import { numbersOf } from './numbers.ts';

type Amount = Span & { readonly currency: string };

/** Amounts of money with their currency: "$200 million", "200 million dollars", "CHF 3 billion", "US$5bn", "$5–10 million". */
export const money: Parser = { name: 'money', find: findMoney };

function findMoney(reading: TextReading): Draft[] {
  const all = numbersOf(reading);
  const amounts = all.map((number) => amountAt(reading, number));
  // one sign or name goes with both ends of a range
  const otherEnd = (number: NumberRead, index: number) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (before && amounts[index - 1] && isRange(reading, before.end, number.start)) return amounts[index - 1];
    if (after && amounts[index + 1] && isRange(reading, number.end, after.start)) return amounts[index + 1];
    return null;
  };
  return all.flatMap((number, index) => {
    const amount = amounts[index];
    if (amount) return [amountDraft(amount, number)];
    const other = otherEnd(number, index);
    return other ? [amountDraft({ start: number.start, end: number.end, currency: other.currency }, number)] : [];
  });
}

/** A number with its sign or currency; `null` where it has none. */
function amountAt(reading: TextReading, number: Span): Amount | null {
  const { lower, lexicon } = reading;
  const before = currencyBefore(reading, skipSpacesBack(lower, number.start));
  const after = skipSpaces(lower, number.end);
  const sign = CURRENCY_SIGNS.get(lower.charAt(after));
  const name = lexicon.currencies.at(lower, after);
  if (!before && sign === undefined && !name) return null;
  return {
    start: before?.start ?? number.start,
    end: name ? name.end : sign === undefined ? number.end : after + 1,
    currency: before?.currency ?? name?.value ?? sign ?? MONEY,
  };
}

/** A sign or code that ends at `end`. The letters before a sign are no part of the amount's span, as no card needs them. */
function currencyBefore({ text, lower }: TextReading, end: number): { start: number; currency: string } | null {
  const sign = CURRENCY_SIGNS.get(lower.charAt(end - 1));
  if (sign !== undefined) {
    const letters = /\p{Lu}+$/u.exec(text.slice(Math.max(0, end - 4), end - 1))?.[0] ?? '';
    return { start: end - 1, currency: sign === 'usd' ? (DOLLARS.get(letters) ?? sign) : sign };
  }
  return currencyCodeBefore(text, end);
}

function amountDraft({ start, end, currency }: Amount, number: NumberRead): Draft {
  const { value } = number;
  const read = { kind: 'money', low: value, high: value, qualifier: 'exact', unit: currency, by: 'money' } as const;
  return { ...read, start, end, number: { start: number.start, end: number.end } };
}
