import { clauseAround } from '../../reading/clauses.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "Did 10,000 soldiers go?", "whether 10,000 went": nobody asserts it. */
export const asked: DoubtCheck = {
  reason: 'asked',
  find: ({ sentence, figure }) => {
    const { lower } = sentence.reading;
    if (/[?？]["'”’»」』)\s]*$/u.test(lower.slice(sentence.span.start, sentence.span.end))) return true;
    const ends = sentence.reading.language.grammar.questionEnds ?? [];
    const text = lower.slice(sentence.span.start, sentence.span.end).replace(/[\s.。!！"'”’」』)]+$/u, '');
    if (ends.some((end) => text.endsWith(end))) return true;
    return ownWord(sentence, figure, 'if', clauseAround(figure, sentence.span, sentence.boundaries, false));
  },
};
