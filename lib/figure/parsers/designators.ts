import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { matchesAt } from '../../text/matches-at.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import { currencyCodeBefore } from '../currency.ts';
import { digitRunsOf } from '../digit-runs.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { nameStartsOf } from '../name-starts.ts';
import { hitsEndingAt } from '../nouns/head.ts';
import { countedBehind } from '../nouns/noun-phrase.ts';
import { numberAround, numbersOf } from './numbers.ts';

/** Names with digits in them: "AK-12", "KN-23", "G20", "Su-34M", "COVID-19", "#4". */
const NAME = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}]{0,7}-?\d+[\p{L}\d]*(?:-\d+)*|#\d+|[a-z]+\d+[a-z\d]*)(?![\p{N}])/uy;
/** Telephone numbers, versions, addresses: three or more runs of digits with dots, dashes or spaces, not grouped by thousands. */
const CODE =
  /(?<![\p{L}\p{N}.,])(?:\+?\d{1,4}(?:[ .-]\(?\d{2,4}\)?){2,6}|\d+\.\d+\.\d+(?:\.\d+)*|\(\d{3}\) ?\d{3}-\d{4}|\d{2,4}-\d{3,4}-\d{4})(?![\p{N}])/uy;
/** "12 000" and ranges of such ("10.000-12.000", "10-12 000"). */
const THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$|^\d{1,3}(?:[ .]\d{3})*-\d{1,3}(?:[ .]\d{3})+$/;
/** Web and mail addresses. */
const ADDRESS = /(?:https?:\/\/|www\.|[\w.]+@)[^\s]+/g;
/** What every one of them has. */
const OF_ADDRESS = /:\/\/|www\.|@/;
/** "12/18", "11/11", "24/7". */
const SLASHED = /(?<![\d\p{L}])\d{1,4}\/\d{1,4}(?:\/\d{2,4})?(?![\d])/uy;
/** "6·25", "9·19": days that name an event. */
const DOTTED = /(?<![\d.,])\d{1,2}[·・]\d{1,2}(?!\d)/y;
/** Scores and votes behind a result word stay to `clock`; "4-0" between blanks is a score. */
const SCORE = /(?<=\s)\d{1,2}-\d{1,2}(?=\s(?:win|loss|defeat|victory|draw|vote|lead)\b)/y;

/** An age in brackets: "Ri (20)", "병사(26)". */
const AGE = /\((?:1[6-9]|[2-9]\d)\)/y;

/** In their order, each with what a text needs to have for it. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly sign: RegExp }[] = [
  { pattern: NAME, sign: /\d/ },
  { pattern: CODE, sign: /\d[ .)-]/ },
  { pattern: SLASHED, sign: /\d\/\d/ },
  { pattern: DOTTED, sign: /\d[·・]\d/ },
  { pattern: SCORE, sign: /\d-\d/ },
  { pattern: AGE, sign: /\(\d/ },
];

/** Digits that name something: models, codes, articles, phone numbers, web addresses, ordinals with a sign. */
export const designators: Parser = { name: 'designators', find: findDesignators };

function findDesignators(reading: TextReading): Draft[] {
  const { folded } = reading;
  const found: Draft[] = [];
  const starts = nameStartsOf(reading);
  for (const { index, 0: address } of OF_ADDRESS.test(folded) ? folded.matchAll(ADDRESS) : [])
    found.push(noFigure('designators', index, index + address.length));
  for (const { pattern, sign } of PATTERNS) {
    if (!sign.test(folded)) continue;
    for (const match of matchesAt(pattern, folded, starts)) {
      if (pattern === CODE && THOUSANDS.test(match[0])) continue;
      if (pattern === NAME && isAmount(reading, match.index, match[0])) continue;
      if (pattern === SLASHED && isMixed(reading, match.index)) continue;
      found.push(noFigure('designators', match.index, match.index + match[0].length));
    }
  }
  return [...found, ...markersOf(reading), ...numberedOf(reading)];
}

/** "(1) four ships, (2) three escorts", "1) …; 2) …": numbers before closing brackets that count a list. */
function markersOf(reading: TextReading): Draft[] {
  const found: Draft[] = [];
  for (const match of matchesAt(MARKER, reading.lower, nameStartsOf(reading))) {
    if (Number(match[1]) === found.length + 1)
      found.push(noFigure('designators', match.index, match.index + match[0].length));
  }
  return found.length > 1 ? found : [];
}

const MARKER = /(?<![\d.,])\(?(\d{1,2})\)/y;

/** "2 1/2 million": the part of a number that ends in a multiplier. */
function isMixed(reading: TextReading, at: number): boolean {
  const number = numberAround(reading, at);
  return number !== null && number.start < at;
}

/** "CHF3bn": a currency and no name. */
function isAmount({ text }: TextReading, at: number, name: string): boolean {
  return currencyCodeBefore(text, at + name.search(/\d/)) !== null;
}

const DIGITS = /\d+(?:\.\d+)*/y;

/** "Article 4", "chapter three", "No. 12". */
function numberedOf(reading: TextReading): Draft[] {
  const inDigits = matchesAt(DIGITS, reading.lower, digitRunsOf(reading)).map(({ index, 0: digits }) => ({
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
  const isVerb = hitsEndingAt(reading, word.end).some(({ concept }) => concept === 'there_are');
  return isVerb || countedBehind(reading, number) === 'noun';
}

const LEAST_COUNT = 1000;
