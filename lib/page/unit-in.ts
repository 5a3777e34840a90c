import { CURRENCY_SIGNS, currencyCodeAt } from '../figure/currency.ts';
import type { Language } from '../language/types.ts';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { foldSigns, lowerCase } from '../text/normalise.ts';
import { type Found, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';

/** The unit that a text gives for the numbers under it. */
export type UnitOfNumbers = {
  /** As it stands behind a number: "billion", "francs", or `null`. */
  readonly thousands: string | null;
  readonly currency: string | null;
  /** The text says nothing else. */
  readonly isAll: boolean;
};

/** "Bn francs", "Amount (CHF bn)", "Sums in billions of dollars": the unit of the numbers under a head, `null` where it gives none. */
export function unitIn(text: string, language: Language): UnitOfNumbers | null {
  const folded = foldSigns(text);
  const reading = { text: folded, lower: lowerCase(folded), language };
  const { lower } = reading;
  for (let at = 0; at < lower.length; at++) {
    if (isLetter(lower, at) && isLetter(lower, at - 1)) continue;
    const found = stretchAt(reading, at);
    if (!found) continue;
    if (!/\p{Nd}\s*$/u.test(lower.slice(0, at)) && ENDS.test(lower.slice(found.end)))
      return {
        ...found.unit,
        isAll: /^\W*(?:\p{L}{2}\s)?$/u.test(lower.slice(0, at)) && found.end >= lower.trimEnd().length,
      };
    at = found.end - 1;
  }
  return null;
}

/** Behind a unit a head, its brackets or a stretch of a sentence ends. */
const ENDS = /^\s*(?:$|[),;.:\]])/u;
/** Dozens and hundreds head no column. */
const LEAST = 1000;

type Words = { readonly text: string; readonly lower: string; readonly language: Language };

/** Words for thousands and a currency, in either order, from `from` on. */
function stretchAt({ text, lower, language }: Words, from: number) {
  const lexicon = lexiconOf(language);
  let thousands: string | null = null;
  let currency: string | null = null;
  let end = from;
  for (let at = from; at < lower.length; ) {
    const many: Stretch | null = thousands === null ? manyAt(lexicon, lower, at) : null;
    const money: Found<string> | null = currency === null && !many ? lexicon.currencies.at(lower, at) : null;
    const code: ReturnType<typeof currencyCodeAt> =
      currency === null && !many && !money ? currencyCodeAt(text, at) : null;
    const isSign = currency === null && CURRENCY_SIGNS.has(lower.charAt(at));
    if (many) [thousands, end] = [many.word, many.end];
    else if (money) [currency, end] = [lower.slice(at, money.end), money.end];
    else if (code) [currency, end] = [code.currency, code.end];
    else if (isSign) [currency, end] = [lower.charAt(at), at + 1];
    else {
      const of = thousands !== null && currency === null ? lexicon.partitive.at(lower, at) : null;
      if (!of) break;
      at = skipSpaces(lower, of.end);
      continue;
    }
    at = skipSpaces(lower, end);
  }
  return end > from ? { unit: { thousands, currency }, end } : null;
}

type Stretch = { readonly word: string; readonly end: number };

/** "Billion", and "billions" too. */
function manyAt(lexicon: Lexicon, lower: string, at: number): Stretch | null {
  const found = lexicon.multipliers.at(lower, at);
  if (found) return found.value >= LEAST ? { word: lower.slice(at, found.end), end: found.end } : null;
  let end = at;
  while (isLetter(lower, end)) end++;
  const single = lower.charAt(end - 1) === 's' ? lexicon.multipliers.before(lower.slice(0, end - 1), end - 1) : null;
  return single?.start === at && single.value >= LEAST ? { word: lower.slice(at, end - 1), end } : null;
}
