import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import { isLetter } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { ownWord } from './own-words.ts';
import { isPresupposed } from './presupposed.ts';

/** "Had Kim sent 10,000", "would have sent 10,000", "in a war game, Kim sent 10,000": told of a world that is not this one. */
export const unreal: DoubtCheck = {
  reason: 'unreal',
  find: (weighed) => {
    const { sentence, figure, actors } = weighed;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
    return (
      ownWord(sentence, figure, 'unreal', clause) ??
      ownWord(sentence, figure, 'unreal', around, (word) => opens(sentence, figure, word)) ??
      ownWord(sentence, figure, 'suppose', { start: around.start, end: figure.start }) ??
      ownWord(sentence, figure, 'if', around, (word) => isFirst(sentence, around, word)) ??
      ownWord(sentence, figure, 'fiction', { start: around.start, end: clause.end }) ??
      inverted(sentence, around, (hit) => actors.has(hit.concept) || hit.concept === 'nation') ??
      consequence(weighed, clause, around)
    );
  },
};

/** "If Seoul is right, Kim has sent 10,000": a condition that opens the sentence is one of all that follows. */
function isFirst({ reading }: Sentence, around: Span, word: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(reading.lower.slice(around.start, word.start));
}

/** "Lẽ ra đợt đầu tiên gồm 8.000 lính": a word that opens the sentence is told of all until a comma. */
function opens(sentence: Sentence, figure: Figure, word: Span): boolean {
  return (
    word.end <= figure.start &&
    isFirst(sentence, sentence.span, word) &&
    !/[,，、]/u.test(sentence.reading.lower.slice(word.end, figure.start))
  );
}

/** "If China had agreed, Kim would have sent 10,000": the condition stands in another clause, or is no clause ("sans la Chine"). */
function consequence(weighed: Weighed, clause: Span, around: Span): Hit | null {
  const { sentence, figure } = weighed;
  const would = ownWord(sentence, figure, 'would', clause);
  if (!would || isPresupposed(weighed, would)) return null;
  return hitsWithin(sentence.hits, around).some(({ concept }) => CONDITIONS.has(concept)) ? would : null;
}

const CONDITIONS: ReadonlySet<ConceptId> = new Set(['unreal', 'if', 'counterfactual']);

/** A verb that makes a condition by standing first: at the head of the sentence, or before the name of who might have acted. */
function inverted({ reading, span, hits }: Sentence, around: Span, acts: (hit: Hit) => boolean): Span | null {
  const { lower, language } = reading;
  const { inversion = [] } = language.grammar;
  for (const word of inversion) {
    for (let at = lower.indexOf(word, around.start); at >= 0 && at < around.end; at = lower.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (isLetter(lower, at - 1) || isLetter(lower, end)) continue;
      if (!/[\p{L}\p{N}]/u.test(lower.slice(span.start, at))) return { start: at, end };
      const begins = language.grammar.inversionInside?.some((before) => lower.slice(0, at).trimEnd().endsWith(before));
      if (begins && hits.some((hit) => acts(hit) && hit.start > end && hit.start - end <= ARTICLE))
        return { start: at, end };
    }
  }
  return null;
}

/** Room for an article between a verb and the name that follows it. */
const ARTICLE = 5;
