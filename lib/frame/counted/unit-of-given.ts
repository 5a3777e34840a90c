import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople, unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { areWithin } from '../../reading/magnitude.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { Topic } from '../scopes.ts';
import { THINGS } from './implied-unit.ts';
import { labelOf } from './label.ts';

/**
 * "13,000 containers by October; in July the ministry spoke of 28,000": a number alone that somebody gives counts the things of
 * the last number before it, in its sentence or else in the one before, where its clause has no noun for anything.
 */
export function unitOfThingsGiven(sentence: Sentence, figure: Figure, previous: Sentence | null): string | null {
  if (figure.kind !== 'count' || figure.unit !== null || nounPhraseOf(sentence.reading, figure.number).head)
    return null;
  const own = hitsWithin(sentence.hits, clauseAround(figure, sentence.span, sentence.boundaries, false));
  if (!own.some(({ concept }) => GIVES_AGAIN.has(concept)) || own.some(({ concept }) => isPeople(unitOf(concept))))
    return null;
  const before = sentence.figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  const last = before ?? previous?.figures.findLast(({ kind }) => kind === 'count');
  return last?.unit && THINGS.has(last.unit) && areWithin(sizeOf(figure), sizeOf(last), MAGNITUDE) ? last.unit : null;
}

function sizeOf({ low, high }: Figure): number {
  return low ?? high ?? 0;
}

/** Two counts of the same things are seldom farther apart. */
const MAGNITUDE = 5;

const GIVES_AGAIN: ReadonlySet<ConceptId> = new Set(['recount', 'puts_at', 'estimate', 'say', 'according']);

/**
 * "The White House spoke of roughly 10,000 in late October", "In November 11,000 were in Kursk": where the text goes on from
 * another paragraph on a force, a large number alone that somebody gives, or of those who are somewhere, counts people.
 */
export function unitOfForce(sentence: Sentence, figure: Figure, topic: Topic | null): string | null {
  if (!topic?.isBeyond || figure.kind !== 'count' || figure.unit !== null) return null;
  if ((figure.high ?? figure.low ?? 0) < LEAST_OF_FORCE || nounPhraseOf(sentence.reading, figure.number).head)
    return null;
  const isThing = ({ concept }: Hit) => THINGS.has(unitOf(concept) ?? '');
  if (sentence.hits.some(isThing) || topic.sentence.hits.some(isThing)) return null;
  const { start, end } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const { front } = sentence.reading.roles;
  const isGiven = ({ concept }: Hit) => GIVES.has(concept) || front.has(concept);
  const label = labelOf(sentence, figure);
  const about = [...hitsWithin(sentence.hits, { start, end }), ...(label ? hitsWithin(sentence.hits, label) : [])];
  return about.some(isGiven) ? 'person' : null;
}

/** Smaller numbers count what nobody would call a force. */
const LEAST_OF_FORCE = 1000;
const GIVES: ReadonlySet<ConceptId> = new Set(['recount', 'puts_at', 'estimate', 'stationed', 'arrived', 'so_far']);
