import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { countDraft, type Draft, type Parser } from '../draft.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { numberAround, numbersOf } from './numbers.ts';

/**
 * "Twice the 6,000", "6000人の2倍", "three times as many soldiers as the 3,000 spoken of": the number that others are only compared
 * with, marked by this parser's name. Words behind it are told of it and not of the product, which is no figure.
 */
export const multiples: Parser = { name: 'multiples', find: findMultiples };

function findMultiples(reading: TextReading): Draft[] {
  if (reading.language.numbers.multiples?.behind)
    return numbersOf(reading).flatMap((base) => multipliedBehind(reading, base));
  const { lower } = reading;
  const found: Draft[] = [];
  for (let at = 0; at < lower.length; at++) {
    const multiple = isLetter(lower, at - 1) ? null : multipleAt(reading, at);
    if (!multiple) continue;
    const base = baseAt(reading, multiple.end) ?? comparedWith(reading, multiple.end);
    if (base) found.push(baseOf(base));
    at = multiple.end - 1;
  }
  return found;
}

type Valued = Span & { readonly value: number };

/** "Twice", "dreimal", "3 times". */
function multipleAt(reading: TextReading, at: number): Span | null {
  const { lower, lexicon } = reading;
  const word = lexicon.multiples.at(lower, at);
  if (word) return word;
  const number = numberAround(reading, at);
  if (number?.start !== at || number.value <= 1 || number.value > MOST) return null;
  const times = lexicon.times.at(lower, skipSpaces(lower, number.end));
  return times && { start: at, end: times.end };
}

/** The number behind a multiple, over words such as "as many as the" and one that belongs to the number ("die *gemeldeten* 6000"). */
function baseAt(reading: TextReading, from: number): Valued | null {
  const { lower, lexicon } = reading;
  let at = skipSpaces(lower, from);
  for (let links = 0; links <= MOST_LINKS; links++) {
    const base = numberAround(reading, at);
    if (base?.start === at) return base.value >= (links > 0 ? 2 : LEAST) && !isMeasured(reading, base) ? base : null;
    const link =
      lexicon.multipleOf.at(lower, at) ??
      lexicon.definite.at(lower, at) ??
      lexicon.qualifiersBefore.at(lower, at) ??
      lexicon.qualifierFillers.at(lower, at) ??
      (links > 0 ? wordBeforeNumber(reading, at) : null);
    if (!link) return null;
    at = skipSpaces(lower, link.end);
  }
  return null;
}

function wordBeforeNumber(reading: TextReading, at: number): Span | null {
  const { lower } = reading;
  let end = at;
  while (isLetter(lower, end)) end++;
  const next = skipSpaces(lower, end);
  return end > at && numberAround(reading, next)?.start === next ? { start: at, end } : null;
}

/** "Three times as many soldiers as the 3,000": what is only compared with, within the same clause. */
function comparedWith(reading: TextReading, from: number): Valued | null {
  const { lower, lexicon } = reading;
  const more = lexicon.multipleMore.at(lower, skipSpaces(lower, from));
  if (!more) return null;
  for (let at = more.end; at < Math.min(lower.length, more.end + WITHIN); at++) {
    if (/[.;:!?()\d]/u.test(lower.charAt(at))) return null;
    const than = isLetter(lower, at - 1) ? null : lexicon.multipleThan.at(lower, at);
    const base = than ? baseAt(reading, than.end) : null;
    if (base) return base;
  }
  return null;
}

/** "6만 명의 두 배", "6000人の2倍", "6000人的两倍": where what is compared with stands first. */
function multipliedBehind(reading: TextReading, base: Valued): Draft[] {
  const { lower, lexicon } = reading;
  if (base.value < LEAST) return [];
  const counter = lexicon.counters.at(lower, skipSpaces(lower, base.end));
  const ends = [nounPhraseOf(reading, base).end, counter?.end ?? base.end];
  for (const end of ends) {
    const at = skipSpaces(lower, end);
    const link = lexicon.multipleOf.at(lower, at);
    if (multipleAt(reading, skipSpaces(lower, link?.end ?? at))) return [baseOf(base)];
  }
  return [];
}

function baseOf({ start, end, value }: Valued): Draft {
  return countDraft('multiples', { start, end }, value);
}

function isMeasured({ lower, lexicon }: TextReading, { end }: Span): boolean {
  const next = skipSpaces(lower, end);
  return [lexicon.measures, lexicon.currencies, lexicon.percent, lexicon.age].some(
    (words) => words.at(lower, next) !== null,
  );
}

/** The largest multiple, the least number that one stands right before, and how many words stand between the two at most. */
const MOST = 100;
const LEAST = 10;
const MOST_LINKS = 5;
/** How far behind "as many" the number that it is compared with stands. */
const WITHIN = 70;
