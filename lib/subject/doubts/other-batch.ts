import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** How far before its noun an ordinal stands ("the third North Korean transport"). */
const BEFORE = 24;

/** "The third transport took place from 22 to 26 October": one of several, and neither the first nor the second. */
export const otherBatch: DoubtCheck = {
  reason: 'other_batch',
  find: ({ sentence, figure, rule }) => {
    if (asksFor(rule, 'additional') || asksFor(rule, 'second_batch')) return null;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, figure.unit !== 'person');
    const hits = hitsWithin(sentence.hits, clause);
    // "đợt thứ ba gồm 1.000 lính": a word that begins the clause may go with what stands before it
    const named = hits.find(({ concept }) => concept === 'later_batch');
    if (named) return named;
    const before = sentence.hits.find(
      ({ concept, end }) => concept === 'later_batch' && end <= clause.start && clause.start - end <= 1,
    );
    if (before) return before;
    // "2,200 came by rail, unlike the first": told beside the first one, in whatever clause
    const unlike = sentence.hits.find(({ concept }) => concept === 'unlike_first');
    if (unlike) return unlike;
    for (const ordinal of hits.filter(({ concept }) => concept === 'later_ordinal')) {
      // "un contingent ultérieur": where adjectives follow their noun
      const isNoun = ({ concept, end }: Hit) => concept === 'batch' && ordinal.start - end === 1;
      if (sentence.reading.language.grammar.nounFirst && hits.some(isNoun)) return ordinal;
      const noun = hits.find(
        (hit) => hit.concept === 'batch' && hit.start >= ordinal.end && hit.start - ordinal.end <= BEFORE,
      );
      if (noun && isOneNoun(sentence, { start: ordinal.end, end: noun.start }))
        return { start: ordinal.start, end: noun.end };
    }
    return null;
  },
};

/** Whether nothing but modifiers stands in between: "a third of the contingent" is no third contingent. */
function isOneNoun({ reading, boundaries, figures }: Sentence, { start, end }: Span): boolean {
  const { lower, lexicon } = reading;
  if (boundaries.some(({ at }) => at >= start && at < end)) return false;
  if (figures.some((one) => one.start < end && one.end > start)) return false;
  for (let at = skipSpaces(lower, start); at < end; at = skipSpaces(lower, wordEnd(lower, at, end))) {
    if (lexicon.functionWords.at(lower, at) ?? lexicon.partitive.at(lower, at)) return false;
  }
  return true;
}

function wordEnd(lower: string, from: number, end: number): number {
  const next = lower.indexOf(' ', from);
  return next < 0 || next > end ? end : next;
}
