import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { UNKNOWN_NOUN } from '../../figure/units.ts';
import type { Figure } from '../../model.ts';
import { areWithin } from '../../reading/magnitude.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { THINGS } from './implied-unit.ts';

/** Two counts of the same things are seldom farther apart. */
const MAGNITUDE = 5;

/**
 * "コンテナは約7千*個*で、1万3千*個*とする集計は過大": a number with the counter of the one before, and no noun of its own, counts the same
 * things; `null` for any other number.
 */
export function unitOfCounter(sentence: Sentence, figure: Figure): string | null {
  const { reading, figures } = sentence;
  if (figure.kind !== 'count' || figure.unit !== UNKNOWN_NOUN || reading.language.spaced) return null;
  if (nounPhraseOf(reading, figure.number).head) return null;
  const before = figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  const unit = before ? nounPhraseOf(reading, before.number).unit : null;
  if (!before || unit === null || !THINGS.has(unit) || !areWithin(sizeOf(figure), sizeOf(before), MAGNITUDE))
    return null;
  const counter = counterOf(sentence, before);
  return counter !== null && counter === counterOf(sentence, figure) ? unit : null;
}

function counterOf({ reading: { lower, lexicon } }: Sentence, { number }: Figure): string | null {
  const found = lexicon.counters.at(lower, skipSpaces(lower, number.end));
  return found && lower.slice(found.start, found.end);
}

function sizeOf({ low, high }: Figure): number {
  return low ?? high ?? 0;
}
