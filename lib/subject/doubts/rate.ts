import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "40 a day": so many in a time, no number of all. */
export const rate: DoubtCheck = {
  reason: 'rate',
  find: ({ sentence, figure, rule }) => {
    if (figure.kind !== 'count' || asksFor(rule, 'each_day')) return null;
    const word = ownWord(sentence, figure, 'each_day');
    return word && !isDistance(sentence, word) ? word : null;
  },
};

/** "A day earlier": how far apart two things are, not how often. */
function isDistance({ reading }: Sentence, { end }: Hit): boolean {
  const { distance = [] } = reading.language.grammar;
  const behind = reading.lower.slice(skipSpaces(reading.lower, end));
  return distance.some((word) => behind.startsWith(word));
}
