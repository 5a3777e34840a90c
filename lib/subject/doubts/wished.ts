import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "Offered Russia 12,000 soldiers", "1万2000人の派遣を要請": what somebody offers or asks for has not come about. */
export const wished: DoubtCheck = {
  reason: 'forecast',
  find: ({ sentence, figure }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    // where verbs come last, a word before the number is a noun ("러시아의 요청으로")
    const around: Span = sentence.reading.language.grammar.topic ? { start: figure.end, end: clause.end } : clause;
    return ownWord(sentence, figure, 'wish', around);
  },
};
