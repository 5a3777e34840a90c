import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { withRoles } from '../../story/roles.ts';
import { FATES } from '../fate/fates.ts';

/**
 * "The North's force in Kursk is no smaller: *Kyiv put it at 11,000*": a verb that estimates, with a pronoun, gives the
 * number of the force that the sentence has named before. The concepts told of that force; `null` where there is none, or
 * it is of losses, of another nation, or was counted already.
 */
export function estimatedForce(sentence: Sentence, figure: Figure): ReadonlySet<ConceptId> | null {
  const { hits, span, boundaries, figures, reading } = sentence;
  const { roles } = reading;
  if (nounPhraseOf(reading, figure.number).head) return null;
  // what stands in brackets behind who estimates begins no clause
  const colon = boundaries.findLast(({ at }) => at < figure.start && PARTS.includes(reading.lower.charAt(at)));
  if (!colon) return null;
  const own = hitsWithin(hits, { start: colon.at, end: figure.start });
  const verb = own.findLast(({ concept }) => ESTIMATES.has(concept));
  if (!verb || figure.start - verb.end > WITHIN || !own.some(({ concept }) => PRONOUNS.has(concept))) return null;
  const before = { start: span.start, end: colon.at };
  if (figures.some(({ kind, start }) => kind === 'count' && start < before.end)) return null;
  const named = hitsWithin(hits, before);
  if (named.some((hit) => hit.concept === 'nation' && !isPlace(sentence, hit))) return null;
  const told = conceptsIn(hits, before);
  if (!hasAny(told, roles.actor) || ![...told].some((concept) => FORCE.has(concept))) return null;
  if ([...told].some((concept) => BEFALL.has(concept))) return null;
  // a "contingent" by its own word is sent; where it stands says more
  const isAtFront =
    hasAny(told, roles.front) ||
    hasAny(
      conceptsIn(hits, { start: figure.start, end: clauseAround(figure, span, boundaries, true).end }),
      roles.front,
    );
  return new Set([...told].filter((one) => !FATES.has(one) && !(isAtFront && elsewhereIn(roles).has(one))));
}

/** What sets the clause of the estimate apart. */
const PARTS = ':;';
/** How far before its number the verb stands: room for a pronoun and a qualifier. */
const WITHIN = 24;
const ESTIMATES: ReadonlySet<ConceptId> = new Set(['puts_at', 'recount', 'estimate']);
const PRONOUNS: ReadonlySet<ConceptId> = new Set(['refers_back', 'anaphor']);
const FORCE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'force', 'expedition']);
/** Of a toll the pronoun speaks as well. */
const BEFALL: ReadonlySet<ConceptId> = new Set(['loss', 'toll', 'casualty', 'killed', 'death', 'wounded', 'captured']);
/** What is told of a force before it came to the front. */
const elsewhereIn = withRoles(['sent'], 'inTheatre');

function hasAny(told: ReadonlySet<ConceptId>, some: ReadonlySet<ConceptId>): boolean {
  return [...some].some((concept) => told.has(concept));
}
