import { type Figure, MONEY } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import type { Refiner } from '../draft.ts';
import { isPredicate } from '../nouns/head.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';

/**
 * "9 billion francs, once the buyer has borne the first 5 billion": a number behind an amount that names nothing of its own is one
 * too; "lends up to 200 billion": nothing else is counted in thousands of millions without a noun.
 */
export const amounts: Refiner = { name: 'amounts', refine: withCurrencies };

/** Smaller numbers without a noun count people or things as often. */
const LEAST = 1_000_000;
const LEAST_ALONE = 1_000_000_000;
/** How far behind the amount it may stand, in UTF-16 units. */
const WITHIN = 120;

function withCurrencies(reading: TextReading, figures: readonly Figure[]): readonly Figure[] {
  const out: Figure[] = [];
  for (const figure of figures) {
    const currency = isBare(reading, figure) ? currencyOf(reading, out, figure) : null;
    out.push(currency ? { ...figure, kind: 'money', unit: currency } : figure);
  }
  return out;
}

function isBare(reading: TextReading, { kind, unit, low, high, number }: Figure): boolean {
  if (kind !== 'count') return false;
  const { head } = nounPhraseOf(reading, number);
  // "the first 5 billion losses": of so many nobody is lost
  if ((low ?? high ?? 0) >= LEAST_ALONE && head && isPredicate(head.concept)) return true;
  return unit === null && (low ?? high ?? 0) >= LEAST && !head;
}

function currencyOf(reading: TextReading, before: readonly Figure[], figure: Figure): string | null {
  const unit = lastAmount(reading, before, figure)?.unit ?? null;
  return unit ?? ((figure.low ?? figure.high ?? 0) >= LEAST_ALONE ? MONEY : null);
}

/** The number before it in its sentence, where that is an amount. */
function lastAmount({ lower }: TextReading, before: readonly Figure[], { start }: Figure): Figure | null {
  const last = before.findLast(({ kind }) => kind === 'count' || kind === 'money');
  if (last?.kind !== 'money' || start - last.end > WITHIN) return null;
  return /[.!?。！？]\s/u.test(lower.slice(last.end, start)) ? null : last;
}
