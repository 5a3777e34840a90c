import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';

/** "3,000 more soldiers", "3 000 soldats de plus": a word within its noun phrase, or right behind it, sets them on top of others. */
export function comesOnTop({ reading }: Sentence, { kind, number }: Figure): boolean {
  if (kind !== 'count') return false;
  const { lower, lexicon, language } = reading;
  const { end } = nounPhraseOf(reading, number);
  if (lexicon.more.at(lower, skipSpaces(lower, Math.max(end, number.end)))) return true;
  if (!language.spaced) return false;
  for (let at = number.end; at < end; at++)
    if (isLetter(lower, at) && !isLetter(lower, at - 1) && lexicon.more.at(lower, at)) return true;
  return false;
}
