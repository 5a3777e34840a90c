import { crosses } from '../../frame/crosses.ts';
import type { Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** How near a verb of saying stands to the time at which it was said ("said last week"). */
const SAID = 3;

/**
 * "900 were killed last week": of what only grows, those of a time are not all there have been. Nor are of a level those
 * that came or went within a stretch of time ("3,000 were sent in a month").
 */
export const inPeriod: DoubtCheck = {
  reason: 'increment',
  find: ({ sentence, figure, rule, story }) => {
    const time = story.subjects.find(({ id }) => id === rule.subject)?.time;
    if (figure.unit !== 'person' || !time || time.behaviour === 'fixed') return null;
    const concept = time.behaviour === 'growing' ? 'period' : 'time_span';
    const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
    const { end } = clauseAround(figure, sentence.span, sentence.boundaries, false);
    return ownWord(sentence, figure, concept, { start, end }, (word) => isOf(sentence, figure, word));
  },
};

/** Whether a time is the figure's: no other count stands between, and nobody only said it then. */
function isOf(sentence: Sentence, figure: Figure, word: Hit): boolean {
  const isSaid = ({ concept, start, end }: Hit) =>
    concept === 'say' &&
    gapOf({ start, end }, word) <= SAID &&
    !crosses(sentence, { start: Math.min(end, word.end), end: Math.max(start, word.start) });
  const isParted = (one: Figure) => one.kind === 'count' && one.start >= word.end && one.end <= figure.start;
  return !sentence.hits.some(isSaid) && !sentence.figures.some(isParted);
}
