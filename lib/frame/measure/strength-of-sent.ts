import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';

/** How near a number stands to the verb that says how many there are. */
const NEAR = 24;

/**
 * "The contingent, sent to Russia last autumn, has 12,000 soldiers": the number of a force is that of those sent, though what
 * was done with the force is told in a stretch of its own.
 */
export function isStrengthOfSent(sentence: Sentence, figure: Figure): boolean {
  if (figure.kind !== 'count' || figure.unit !== 'person' || sentence.reading.language.grammar.topic) return false;
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const before = hitsWithin(sentence.hits, { start, end: figure.start });
  const owns = before.findLast(({ concept }) => concept === 'possess');
  if (!owns || gapOf(owns, figure) > NEAR) return false;
  const force = before.find(({ concept, end }) => concept === 'expedition' && end <= owns.start);
  if (!force) return false;
  const between = hitsWithin(sentence.hits, { start: force.end, end: owns.start });
  if (sentence.figures.some((one) => one.kind !== 'date' && one.start >= start && one.end <= figure.start))
    return false;
  return between.some(({ concept }) => SENT.has(concept));
}

const SENT: ReadonlySet<ConceptId> = new Set(['sent', 'arrived']);
