import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { matchesAt } from '../../text/matches-at.ts';
import { isDigit, skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { digitRunsOf } from '../digit-runs.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';
import { conceptAt } from '../nouns/head.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { isRange } from '../range.ts';
import { numbersOf } from './numbers.ts';

/** Lengths, weights, times and ages: "60mm", "5,000-tonne", "120-day", "four years old". */
export const measures: Parser = { name: 'measures', find: findMeasures };

function findMeasures(reading: TextReading): Draft[] {
  const all = [...numbersOf(reading), ...attached(reading)].sort((a, b) => a.start - b.start);
  return all.flatMap((number, index) => {
    const { lower, lexicon } = reading;
    const glue = lower.charAt(number.end) === '-' ? number.end + 1 : skipSpaces(lower, number.end);
    const unit = lexicon.measures.at(lower, glue) ?? lexicon.age.at(lower, glue);
    if (!unit || isMultiplier(reading, unit) || isCounted(reading, glue, unit)) return [];
    const before = all[index - 1];
    const shares =
      before && (isRange(reading, before.end, number.start) || isJoined(reading, before.end, number.start));
    const first = shares ? before : number;
    return [noFigure('measures', first.start, unit.end)];
  });
}

/** A noun that goes on behind the unit's word, or one that the story counts ("3000 Stellen", jobs or places), is no measure. */
function isCounted(reading: TextReading, at: number, unit: Span): boolean {
  const noun = conceptAt(reading, at);
  return noun !== null && (noun.end > unit.end || (noun.end === unit.end && noun.concept.includes(':')));
}

/** "122 and 152 mm", "122- und 152-mm": one unit for both. */
function isJoined({ lower, language }: TextReading, from: number, to: number): boolean {
  return language.grammar.conjunctions.includes(lower.slice(from, to).replace(/^-/, '').trim());
}

/** "10M" and "9m rounds" are millions, "a 10m fence" is metres: a suffix for both, by its capital or the noun behind it. */
function isMultiplier(reading: TextReading, unit: Span): boolean {
  const { lower, folded, lexicon } = reading;
  if (lexicon.suffixes.at(lower, unit.start)?.end !== unit.end || !isDigit(lower, unit.start - 1)) return false;
  const letter = folded.charAt(unit.start);
  if (letter !== letter.toLowerCase()) return true;
  return nounPhraseOf(reading, unit).head !== null || isPlural(reading, unit.end);
}

/** Whether the word behind an offset is a noun in the plural, where its ending tells. */
function isPlural({ lower, lexicon, language }: TextReading, from: number): boolean {
  const ending = language.grammar.pluralEnding;
  const start = skipSpaces(lower, from);
  let end = start;
  while (isLetter(lower, end)) end++;
  return (
    ending !== undefined &&
    end - start > 3 &&
    !lexicon.functionWords.at(lower, start) &&
    lower.endsWith(ending, end) &&
    lower.charAt(end - 2) !== ending
  );
}

const ATTACHED = /(?<![\p{L}\p{N}.,])\d[\d.,]*(?=\p{L})/uy;

/** "60mm": digits and unit in one word are not read as a number on their own. */
function attached(reading: TextReading): { start: number; end: number }[] {
  if (!reading.language.spaced) return [];
  return matchesAt(ATTACHED, reading.lower, digitRunsOf(reading))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => reading.lexicon.measures.at(reading.lower, end) !== null);
}
