import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import { currencyCodeBefore } from '../currency.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { countedBehind } from '../nouns/noun-phrase.ts';
import { numberAround, numbersOf } from './numbers.ts';

/** Names with digits in them: "AK-12", "KN-23", "G20", "Su-34M", "COVID-19", "#4". */
const NAME = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}]{0,7}-?\d+[\p{L}\d]*(?:-\d+)*|#\d+|[a-z]+\d+[a-z\d]*)(?![\p{N}])/gu;
/** Telephone numbers, versions, addresses: three or more runs of digits with dots, dashes or spaces, not grouped by thousands. */
const CODE =
  /(?<![\p{L}\p{N}.,])(?:\+?\d{1,4}(?:[ .-]\(?\d{2,4}\)?){2,6}|\d+\.\d+\.\d+(?:\.\d+)*|\(\d{3}\) ?\d{3}-\d{4}|\d{2,4}-\d{3,4}-\d{4})(?![\p{N}])/gu;
/** "12 000" and ranges of such ("10.000-12.000", "10-12 000"). */
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$|^\d{1,3}(?:[ .]\d{3})*-\d{1,3}(?:[ .]\d{3})+$/;
/** Web and mail addresses. */
const ADDRESS = /(?:https?:\/\/|www\.|[\w.]+@)[^\s]+/g;
/** "12/18", "11/11", "24/7". */
const SLASHED = /(?<![\d\p{L}])\d{1,4}\/\d{1,4}(?:\/\d{2,4})?(?![\d])/gu;
/** "6·25", "9·19": days that name an event. */
const DOTTED = /(?<![\d.,])\d{1,2}[·・]\d{1,2}(?!\d)/g;
/** Scores and votes behind a result word stay to `clock`; "4-0" between blanks is a score. */
const SCORE = /(?<=\s)\d{1,2}-\d{1,2}(?=\s(?:win|loss|defeat|victory|draw|vote|lead)\b)/g;

/** Digits that name something: models, codes, articles, phone numbers, web addresses, ordinals with a sign. */
export const designators: Parser = { name: 'designators', find: findDesignators };

function findDesignators(reading: TextReading): Draft[] {
  const { folded } = reading;
  const found: Draft[] = [];
  for (const pattern of [ADDRESS, NAME, CODE, SLASHED, DOTTED, SCORE, AGE]) {
    for (const match of folded.matchAll(pattern)) {
      if (pattern === CODE && THOUSANDS.test(match[0])) continue;
      if (pattern === NAME && isAmount(reading, match.index, match[0])) continue;
      if (pattern === SLASHED && isMixed(reading, match.index)) continue;
      found.push(noFigure('designators', match.index, match.index + match[0].length));
    }
  }
  return [...found, ...markersOf(reading), ...numberedOf(reading)];
}

/** "(1) four ships, (2) three escorts", "1) …; 2) …": numbers before closing brackets that count a list. */
function markersOf({ lower }: TextReading): Draft[] {
  const found: Draft[] = [];
  for (const match of lower.matchAll(/(?<![\d.,])\(?(\d{1,2})\)/g)) {
    if (Number(match[1]) === found.length + 1)
      found.push(noFigure('designators', match.index, match.index + match[0].length));
  }
  return found.length > 1 ? found : [];
}

/** "Ri (20)", "병사(26)": an age in brackets. */
const AGE = /\((?:1[6-9]|[2-9]\d)\)/g;

/** "2 1/2 million": the part of a number that ends in a multiplier. */
function isMixed(reading: TextReading, at: number): boolean {
  const number = numberAround(reading, at);
  return number !== null && number.start < at;
}

/** "CHF3bn": a currency and no name. */
function isAmount({ text }: TextReading, at: number, name: string): boolean {
  return currencyCodeBefore(text, at + name.search(/\d/)) !== null;
}

/** "Article 4", "chapter three", "No. 12". */
function numberedOf(reading: TextReading): Draft[] {
  const inDigits = Array.from(reading.lower.matchAll(/\d+(?:\.\d+)*/g), ({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
  }));
  const inWords = numbersOf(reading).filter((number) => !number.digits);
  return [...inDigits, ...inWords].flatMap(({ start, end }) => {
    const before = reading.lexicon.numbered.before(reading.lower, skipSpacesBack(reading.lower, start));
    return before && !isCount(reading, start, before) ? [noFigure('designators', before.start, end)] : [];
  });
}

/** "quân đoàn 12.000 người": names have no thousands set apart and a noun of what is counted behind. */
function isCount(reading: TextReading, start: number, word: Span): boolean {
  const number = numberAround(reading, start);
  if (number?.start !== start || number.plain || number.value < LEAST_COUNT) return false;
  // "they number 11,000"
  const isVerb = reading.hits.some(({ concept, end }) => concept === 'there_are' && end === word.end);
  return isVerb || countedBehind(reading, number) === 'noun';
}

const LEAST_COUNT = 1000;
