import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { type Draft, noFigure, type Parser, shareDraft } from '../draft.ts';
import { readNumber } from '../number.ts';
import { numberAround } from './numbers.ts';

/** "a third of the 11,000": one derived figure over the whole phrase; a fraction of nothing written counts nothing. */
export const fractions: Parser = { name: 'fractions', find: findFractions };

function findFractions(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const found: Draft[] = [];
  // "two and a half million", "half a dozen": the fraction is part of a number
  const isWithin = (one: Span) => {
    const number = numberAround(reading, one.start);
    return number !== null && one.end <= number.end;
  };
  for (let at = 0; at < lower.length; at++) {
    const fraction = lexicon.fractions.at(lower, at);
    if (!fraction || isWithin(fraction)) continue;
    // "half-trained" is a word of its own
    found.push(
      isOrdinal(reading, fraction) || lower.charAt(fraction.end) === '-'
        ? noFigure('fractions', fraction.start, fraction.end)
        : fractionOf(reading, fraction),
    );
    at = fraction.end - 1;
  }
  return found;
}

/** "A third deployment", "un cuarto envío": a place in a row, where a noun follows at once. */
function isOrdinal({ lower, lexicon }: TextReading, fraction: Span): boolean {
  if (lexicon.ordinalFractions.at(lower, fraction.start)?.end !== fraction.end) return false;
  const next = skipSpaces(lower, fraction.end);
  const isNoun = [lexicon.partitive, lexicon.functionWords, lexicon.transparent].every(
    (words) => !words.at(lower, next),
  );
  return isLetter(lower, next) && isNoun;
}

function fractionOf(reading: TextReading, fraction: { start: number; end: number; value: number }): Draft {
  const { text, lower, lexicon, language } = reading;
  const of = lexicon.partitive.at(lower, skipSpaces(lower, fraction.end));
  const whole = of && readNumber(text, lower, skipSpaces(lower, skipArticle(reading, of.end)), language);
  if (!whole || whole.value < 10) return shareDraft('fractions', fraction, fraction.value);
  const value = Math.round(fraction.value * whole.value);
  // a share is a rounded word: "a third" of 11,000 is about 3,667
  return {
    start: fraction.start,
    end: whole.end,
    kind: 'count',
    low: value,
    high: value,
    qualifier: 'about',
    unit: null,
    by: 'fractions',
    derived: true,
  };
}

function skipArticle(reading: TextReading, from: number): number {
  const at = skipSpaces(reading.lower, from);
  return (
    reading.lexicon.qualifierFillers.at(reading.lower, at)?.end ??
    reading.lexicon.qualifiersBefore.at(reading.lower, at)?.end ??
    at
  );
}
