import { clauseAround } from '../../reading/clauses.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "Did not send 10,000", "denied that 10,000 were sent", "wrongly said 10,000": the figure is what somebody says is not so. */
export const denied: DoubtCheck = {
  reason: 'denied',
  find: ({ sentence, figure }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
    return (
      ownWord(sentence, figure, 'negation', clause) ??
      ownWord(sentence, figure, 'deny', around) ??
      ownWord(sentence, figure, 'ruled_out', around) ??
      ownWord(sentence, figure, 'withdrawn', around)
    );
  },
};
