import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "40 a day": so many in a time, no number of all. */
export const rate: DoubtCheck = {
  reason: 'rate',
  find: ({ sentence, figure, rule }) => {
    if (figure.kind !== 'count' || asksFor(rule, 'each_day')) return null;
    return ownWord(sentence, figure, 'each_day');
  },
};
