import { clauseAround } from '../../reading/clauses.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "Could reach 12,000": what might be is no assertion. */
export const forecast: DoubtCheck = {
  reason: 'forecast',
  find: ({ sentence, figure, rule }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    return ownWord(sentence, figure, 'forecast', clause) ?? (rule.forecast || null);
  },
};
