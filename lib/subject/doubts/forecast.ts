import { clauseAround } from '../../reading/clauses.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';
import { isPresupposed } from './presupposed.ts';

/** "Could reach 12,000": what might be is no assertion. */
export const forecast: DoubtCheck = {
  reason: 'forecast',
  find: (weighed) => {
    const { sentence, figure, rule } = weighed;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const word = ownWord(sentence, figure, 'forecast', clause);
    if (word) return isPresupposed(weighed, word) ? null : word;
    return rule.forecast || null;
  },
};
