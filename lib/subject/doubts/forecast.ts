import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';
import { isPresupposed } from './presupposed.ts';

/** "Could reach 12,000", "will probably send 12,000": what might be is no assertion. */
export const forecast: DoubtCheck = {
  reason: 'forecast',
  find: (weighed) => {
    const { sentence, figure, rule } = weighed;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const word =
      ownWord(sentence, figure, 'forecast', clause) ??
      ownWord(sentence, figure, 'guess', clause) ??
      guessAside(sentence, clause);
    if (word) return isPresupposed(weighed, word) ? null : word;
    return rule.forecast || null;
  },
};

/** "КНДР, скорее всего, отправит": a guess between two commas belongs to the clause that goes on behind it. */
function guessAside({ hits, reading, span, boundaries }: Sentence, clause: Span): Hit | null {
  const before = clauseAround({ start: clause.start, end: clause.start }, span, boundaries, false);
  return (
    hitsWithin(hits, before).find(
      ({ concept, start, end }) =>
        concept === 'guess' &&
        !/[\p{L}\p{N}]/u.test(reading.lower.slice(before.start, start) + reading.lower.slice(end, before.end)),
    ) ?? null
  );
}
