import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import type { Weighed } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/**
 * Whether a word of doubt leaves a number alone, since that is known already: "could burn through the 12,000", "the
 * contingent of 12,000 might be gone by spring". Where somebody named between the two acts, the word is about the number
 * ("the 12,000 whom Pyongyang might send").
 */
export function isPresupposed({ sentence, figure, rule, actors }: Weighed, word: Span): boolean {
  if (!isDefinite(sentence.reading, figure) && !asksFor(rule, 'contingent_of')) return false;
  const { end } = nounPhraseOf(sentence.reading, figure.number);
  const between = hitsWithin(sentence.hits, { start: Math.max(end, figure.end), end: word.start });
  const isModifier = (name: Hit) =>
    sentence.hits.some(({ concept, start }) => PEOPLE.has(concept) && start >= name.start && start - name.end <= 1);
  const isActor = (hit: Hit) => actors.has(hit.concept) || (hit.concept === 'nation' && !isPlace(sentence, hit));
  return !between.some((hit) => isActor(hit) && !isModifier(hit));
}

/** "The contingent of *North Korean* troops might …": a name that goes with such a noun acts in nothing. */
const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'person', 'force', 'special_forces']);

function isDefinite({ lower, lexicon }: Weighed['sentence']['reading'], { start }: Figure): boolean {
  return (
    lexicon.definite.at(lower, start) !== null || lexicon.definite.before(lower, skipSpacesBack(lower, start)) !== null
  );
}
