import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { crosses } from '../crosses.ts';

/**
 * Whether others come on top of the people that a figure counts ("will join *the 12,000* sent before", "1만2000명*에 더해*"): they
 * are what was there before, and no addition.
 */
export function isAddedTo(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'count') return false;
  const { lower, language } = sentence.reading;
  if (language.grammar.topic) {
    const behind = skipSpaces(lower, Math.max(figure.end, nounPhraseOf(sentence.reading, figure.number).end));
    const { start } = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const joins = sentence.hits.some((hit) => JOINS.has(hit.concept) && hit.start === behind);
    return joins && !isAddition(sentence, { start, end: figure.start });
  }
  // "were joined by 3,000 more": those are what came on top
  const own = { start: figure.end, end: nounPhraseOf(sentence.reading, figure.number).end };
  if (isAddition(sentence, own)) return false;
  return sentence.hits.some(
    (hit) => JOINS.has(hit.concept) && hit.end <= figure.number.start && isRightBefore(sentence, hit, figure),
  );
}

/** Whether nothing but small words stands between; where nothing sets words apart, nothing that ends a clause. */
function isRightBefore(sentence: Sentence, { end }: Span, { number: { start } }: Figure): boolean {
  const { lower, lexicon, language } = sentence.reading;
  const between = { start: end, end: start };
  if (!language.spaced) return start - end <= DENSE && !crosses(sentence, between) && !isAddition(sentence, between);
  for (let at = skipSpaces(lower, end); at < start; at = skipSpaces(lower, at)) {
    const small =
      lexicon.functionWords.at(lower, at) ??
      lexicon.definite.at(lower, at) ??
      lexicon.partitive.at(lower, at) ??
      lexicon.qualifierFillers.at(lower, at) ??
      lexicon.qualifiersBefore.at(lower, at) ??
      // "joining *the force* of 12,000"
      sentence.hits.find((hit) => hit.concept === 'expedition' && hit.start === at);
    if (!small || !isLetter(lower, at)) return false;
    at = small.end;
  }
  return true;
}

/** "除了年初增派的3000名": those whom others join may have been an addition themselves. */
function isAddition({ hits }: Sentence, before: Span): boolean {
  return hitsWithin(hits, before).some(({ concept }) => concept === 'additional');
}

/** Room for who they are and where they were sent ("除了已派往俄罗斯的1.2万名士兵"). */
const DENSE = 14;
const JOINS: ReadonlySet<ConceptId> = new Set(['besides', 'joins']);
