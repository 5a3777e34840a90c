import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { UNKNOWN_NOUN } from '../../figure/units.ts';
import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/**
 * The figure that a number without a noun is compared with or stands for: "10,000 are in Kursk, *up from* the 8,000 of last
 * week", "five ships *rather than* the four"; else `null`.
 */
export function comparedTo(sentence: Sentence, figure: Figure): Figure | null {
  const { reading, hits, figures, boundaries } = sentence;
  if (figure.kind !== 'count' || (figure.unit !== null && figure.unit !== UNKNOWN_NOUN)) return null;
  if (nounPhraseOf(reading, figure.number).head) return null;
  const word = hits.findLast(({ concept, end }) => end <= figure.start && isAgainst(concept));
  if (!word || figure.start - word.end > WITHIN) return null;
  // "than Russia's 700,000", "the 700,000 Russia has"
  const near = { start: word.end, end: skipSpaces(reading.lower, figure.end) + 1 };
  if (hits.some(({ concept, start }) => concept === 'nation' && start >= near.start && start < near.end)) return null;
  // "contre 8 000" may be who is fought; behind a comma it compares
  if (word.concept === ASIDE && reading.lower.charAt(skipSpacesBack(reading.lower, word.start) - 1) !== ',')
    return null;
  const before = figures.findLast(({ kind, end }) => kind === 'count' && end <= word.start);
  if (!before?.unit || before.unit === UNKNOWN_NOUN) return null;
  const parts = boundaries.some(({ at, strong }) => strong && at >= before.end && at < word.start);
  return parts ? null : before;
}

/** How far before its number the word stands ("rather than the mere four"). */
const WITHIN = 14;
/** Words that compare behind a comma only. */
const ASIDE = 'set_against_aside';

function isAgainst(concept: string): boolean {
  return concept === 'set_against' || concept === ASIDE;
}
