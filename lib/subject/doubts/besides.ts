import { unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/** "On top of those already there", "既に派遣した部隊に加え": a word that sets the figure beside people who were counted before. */
export function besides(sentence: Sentence, figure: Figure): Hit | null {
  const { hits, span, boundaries, reading } = sentence;
  const around = clauseAround(figure, span, boundaries, true);
  for (const word of hitsWithin(hits, around)) {
    if (word.concept !== 'besides') continue;
    const clause = clauseAround(word, span, boundaries, false);
    const isBehind = !reading.language.grammar.topic;
    const named = [
      ...(isBehind ? hitsWithin(hits, { start: word.end, end: Math.min(clause.end, endFor(figure, word)) }) : []),
      ...(reading.language.spaced && isBehind ? [] : hitsWithin(hits, { start: clause.start, end: word.start })),
    ];
    const isOfPeople = ({ concept }: Hit) =>
      unitOf(concept) === 'person' || THERE.has(concept) || (!isBehind && concept === 'sent');
    if (named.some(isOfPeople) && !named.some(({ concept }) => concept === 'nation')) return word;
  }
  return null;
}

/** What is named ends where the figure begins. */
function endFor(figure: Figure, word: Hit): number {
  return figure.start >= word.end ? figure.start : Number.POSITIVE_INFINITY;
}

/** What is told of people who are somewhere already. */
const THERE: ReadonlySet<ConceptId> = new Set(['force', 'formation', 'expedition', 'so_far', 'stationed', 'arrived']);
