import type { Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpacesBack } from '../../text/phrases.ts';

/**
 * Whether those told of before are said to be among a figure ("were *among the* 20", "figureraient *parmi la* vingtaine"): such
 * a word, and at most an article, stands before a number that is no bound and no range.
 */
export function isSaidAmong({ reading, hits }: Sentence, { start, number, qualifier }: Figure): boolean {
  if (qualifier === 'less_than' || qualifier === 'range') return false;
  const { lower, lexicon, language } = reading;
  const end = skipSpacesBack(lower, start);
  const article = lexicon.qualifierFillers.before(lower, end) ?? lexicon.definite.before(lower, end);
  const ends = [end, article ? skipSpacesBack(lower, article.start) : end];
  // "of the 20", "out of the 20": the number goes with the noun before it
  const isOf = (word: string) => word.length <= SHORT && language.grammar.partitive.includes(word);
  const isAmong = (word: Span | null) => word && !lower.slice(word.start, word.end).split(' ', 2).some(isOf);
  return (
    ends.some((at) => isAmong(lexicon.amongBefore.before(lower, at))) ||
    isAmong(lexicon.amongBefore.at(lower, start)) ||
    hits.some((hit) => hit.concept === 'belonging' && (ends.includes(hit.end) || isAcross(hit, start, number.start)))
  );
}

/** How long a word for "of" is at most. */
const SHORT = 3;

/** "Waren unter den mehr als 30": the last word may be taken for a qualifier's. */
function isAcross(hit: Span, start: number, number: number): boolean {
  return hit.start < start && hit.end > start && hit.end <= number;
}
