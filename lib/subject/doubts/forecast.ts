import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
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
      guessAside(sentence, clause) ??
      guessBefore(weighed, clause);
    if (word) return isPresupposed(weighed, word) ? null : word;
    return rule.forecast || null;
  },
};

/** "Kim erwägt, 12.000 zu schicken": a guess right before the comma, unless somebody acts or tells anew behind it. */
function guessBefore({ sentence, figure, actors }: Weighed, clause: Span): Hit | null {
  const { hits, reading } = sentence;
  const behind = hitsWithin(hits, { start: clause.start, end: figure.start });
  if (behind.some(({ concept }) => actors.has(concept) || concept === 'say')) return null;
  return (
    hits.find(
      ({ concept, end }) =>
        concept === 'guess' && end <= clause.start && /^[\s,，、]*$/u.test(reading.lower.slice(end, clause.start)),
    ) ?? null
  );
}

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
