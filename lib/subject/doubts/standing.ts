import type { ConceptId } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn } from '../../reading/sentence.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { gapOf, ownWord } from './own-words.ts';

/** How near a number stands to the verb that says that somebody has it. */
const NEAR = 40;
/** What is told of people who were sent somewhere, and not of an army at home. */
const AWAY: readonly ConceptId[] = ['sent', 'arrived', 'front_place', 'in_theatre', 'stationed', 'trained', 'fight'];

/** "An army of 1.28 million", "has 1.2 million soldiers": the strength of a whole army. */
export const standing: DoubtCheck = {
  reason: 'standing',
  find: ({ sentence, figure, rule }) => {
    if (figure.unit !== 'person' || asksFor(rule, 'standing')) return null;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const told = ownWord(sentence, figure, 'standing', clause);
    if (told) return told;
    const owns = ownWord(sentence, figure, 'possess', clause);
    if (!owns || gapOf(owns, figure) > NEAR) return null;
    const between =
      owns.end <= figure.start ? { start: owns.end, end: clause.end } : { start: clause.start, end: owns.start };
    const near = conceptsIn(sentence.hits, between);
    return AWAY.some((concept) => near.has(concept)) ? null : owns;
  },
};
