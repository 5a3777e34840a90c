import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/** Whether a word by a figure says that a part of it is told next ("*among the* 20 dead", "死者20人*のうち*"). */
export function isToldAsWhole({ reading }: Sentence, figure: Figure): boolean {
  const { lower, lexicon } = reading;
  const { end } = nounPhraseOf(reading, figure.number);
  return (
    (lexicon.amongBefore.at(lower, figure.start) ??
      lexicon.amongBefore.before(lower, skipSpacesBack(lower, figure.start)) ??
      lexicon.among.at(lower, skipSpaces(lower, Math.max(figure.end, end)))) !== null
  );
}

/**
 * The whole that people are told to be among: "among the 20 dead were six officers". It stands right before them and is the
 * larger; `null` where what the sentence tells of them is something else ("of the 300 dead … sent 100 more").
 */
export function wholeAmong(sentence: Sentence, part: Figure): Figure | null {
  const counts = sentence.figures.filter(({ kind }) => kind === 'count');
  const whole = counts[counts.indexOf(part) - 1];
  if (!whole || !isOfPeople(whole) || !isOfPeople(part) || sizeOf(part) >= sizeOf(whole)) return null;
  if (!isToldAsWhole(sentence, whole)) return null;
  const between = hitsWithin(sentence.hits, { start: whole.end, end: part.start });
  return between.some(({ concept }) => ELSEWHERE.has(concept)) ? null : whole;
}

function isOfPeople({ kind, unit }: Figure): boolean {
  return kind === 'count' && unit !== null && isPeople(unit);
}

function sizeOf({ low, high }: Figure): number {
  return high ?? low ?? 0;
}

/** What is done with people who are no part of those told of. */
export const ELSEWHERE: ReadonlySet<ConceptId> = new Set([
  'sent',
  'arrived',
  'moved',
  'returned',
  'trained',
  'additional',
]);
