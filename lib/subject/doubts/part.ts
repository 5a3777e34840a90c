import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isTrade, unitOf } from '../../figure/units.ts';
import { FATES } from '../../frame/fate/fates.ts';
import { partBefore } from '../../frame/measure/part-before-whole.ts';
import { wholeOf } from '../../frame/measure/parts.ts';
import { wholeAhead } from '../../frame/measure/whole-ahead.ts';
import { isFrontedWhole, isWhole } from '../../frame/measure/wholes.ts';
import type { Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isDigit, skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** "3,000 of whom", "including 500": a part of what was told before. */
export const part: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure, scopes, rule }) => {
    if (asksFor(rule, 'part')) return null;
    if (scopes.phrase.has('part')) return true;
    // "a third of the 11,000": what is counted is a part of them
    if (figure.by === 'fractions') return true;
    // "a thousand of the 11,000 are dead": what befell the part did not befall the whole
    const isAll = isWhole(sentence, sentence.figures, figure) || isFrontedWhole(sentence, sentence.figures, figure);
    if (isAll && (rule.phrase ?? []).some((group) => group.some((concept) => FATES.has(concept)))) return true;
    const { partOf, wholeAt, head } = nounPhraseOf(sentence.reading, figure.number);
    // "nine sappers fell" in a count of all who fell
    if (head && rule.units.includes('person') && isTrade(unitOf(head.concept))) return head;
    // "six of their officers and others, 20 in all": not all of the whole are theirs
    const before = partBefore(sentence, figure);
    if (before) return before;
    const ahead = wholeAhead(sentence, figure, rule);
    if (ahead) return ahead;
    return (
      partOf || wholeAt !== null || (head && isOfThose(sentence, figure)) || wholeOf(sentence, figure) !== null || null
    );
  },
};

/** "One of the men": a few of a group, where the number is no magnitude ("thousands of its men"). */
function isOfThose({ reading }: Sentence, { number, qualifier, high, low }: Figure): boolean {
  if (qualifier === 'approx_magnitude' || (high ?? low ?? 0) >= MAGNITUDE || !reading.language.spaced) return false;
  const of = reading.lexicon.partitive.at(reading.lower, skipSpaces(reading.lower, number.end));
  // "une dizaine de milliers de soldats": a number in words may count by "de"
  const isCounting =
    of !== null &&
    of.end - of.start <= 2 &&
    isLetter(reading.lower, number.end - 1) &&
    !isDigit(reading.lower, number.end - 1);
  return of !== null && !isCounting && !isOfOwn(reading, of);
}

/** "12,000 of its best soldiers": of all the soldiers that somebody has, and of none told of before. */
function isOfOwn({ lower, language }: Sentence['reading'], of: Span): boolean {
  const words = lower.slice(of.start, of.end + POSSESSIVE).split(/[^\p{L}]+/u);
  return language.grammar.possessives?.some((word) => words.includes(word)) ?? false;
}

/** Room for a possessive behind "of". */
const POSSESSIVE = 8;

/** "A million of soldiers" is how some languages count. */
const MAGNITUDE = 1_000_000;
