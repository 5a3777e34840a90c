import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';

/**
 * "Having nothing to do with the soldiers' transport, six landing ships …", "long before the soldiers arrived, six landing
 * ships …": what is set apart from this side's people is none of their story.
 */
export const setApart: DoubtCheck = {
  reason: 'other_batch',
  find: ({ sentence, figure, actors }) => {
    const isOwn = ({ concept }: Hit) => actors.has(concept) || PEOPLE.has(concept);
    const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
    const words = hitsWithin(sentence.hits, around).filter(({ concept }) => APART.has(concept));
    return (
      words.find((word) => {
        const apart = stretchOf(sentence, figure, word);
        if (!apart || !hitsWithin(sentence.hits, apart).some(isOwn)) return false;
        if (figure.unit !== 'person' && word.concept !== EARLIER) return true;
        // who is told of in the figure's own stretch is no other side
        const beside = hitsWithin(sentence.hits, clauseAround(figure, sentence.span, sentence.boundaries, false));
        return !beside.some(
          (hit) =>
            (hit.end <= apart.start || hit.start >= apart.end) &&
            (figure.unit === 'person' ? actors.has(hit.concept) : isOwn(hit)),
        );
      }) ?? null
    );
  },
};

/** What a figure is set apart from: behind the word, or before it where such words stand behind; none where the figure is in it. */
function stretchOf({ reading, span, boundaries }: Sentence, figure: Figure, word: Hit): Span | null {
  const clause = clauseAround(word, span, boundaries, false);
  // where words are written together, some stand before what they part from, some behind
  if (!reading.language.spaced || reading.language.grammar.topic) {
    const start = figure.end <= word.start ? Math.max(clause.start, figure.end) : clause.start;
    return { start, end: reading.language.grammar.topic ? word.start : clause.end };
  }
  return { start: word.end, end: figure.start >= word.end ? Math.min(clause.end, figure.start) : clause.end };
}

/** Told of another time; then this side's people beside the figure outweigh it ("before they fought, the soldiers came by ship"). */
const EARLIER: ConceptId = 'ahead_of';
const APART: ReadonlySet<ConceptId> = new Set(['unrelated', EARLIER]);
const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'first_batch']);
