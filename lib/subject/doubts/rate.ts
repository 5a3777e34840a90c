import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "40 a day": so many in a time, no number of all. */
export const rate: DoubtCheck = {
  reason: 'rate',
  find: ({ sentence, figure, rule }) => {
    if (figure.kind !== 'count' || asksFor(rule, 'each_day')) return null;
    return ownWord(sentence, figure, 'each_day', undefined, ({ start }) => !isOfMoney(sentence, figure, start));
  },
};

/** "$200 million a year from lending 12,000": right behind a sum of money, the word is the money's. */
function isOfMoney({ figures }: Sentence, figure: Figure, at: number): boolean {
  return figures.some((one) => one !== figure && one.end <= at && at - one.end <= 1 && one.kind === 'money');
}
