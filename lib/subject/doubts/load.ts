import type { Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** How near a number a train or a lorry stands that carries so many. */
const BESIDE = 30;

/** "Two trains with about 1,000", "1,400 containers wait on the quay": what one transport carries, or what lies somewhere. */
export const load: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure }) => {
    if (figure.unit === 'person') return carriage(sentence, figure);
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    return figure.unit === 'container' || figure.unit === 'shell' ? ownWord(sentence, figure, 'waiting', clause) : null;
  },
};

function carriage(sentence: Sentence, figure: Figure): Span | null {
  const word = ownWord(sentence, figure, 'carriage', sentence.span);
  return word && gapOf(word, figure) <= BESIDE ? word : null;
}
