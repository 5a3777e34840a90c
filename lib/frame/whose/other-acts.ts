import type { ConceptId, Figure } from '../../model.ts';
import { agentsAmong } from '../../reading/agents.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { hasSpokenOf } from '../../reading/spoken-of.ts';
import { isName } from '../../text/is-name.ts';

/**
 * In a sentence that only the page makes part of the story, another nation that does something there has its own people
 * in mind ("South Korea began a drill with 11,000 troops"), unless it only tells ("Washington says 3,000 have arrived")
 * or is where things happen ("to Russia").
 */
export function otherActs(
  sentence: Sentence,
  figure: Figure,
  actors: ReadonlySet<ConceptId>,
  spokesmen: ReadonlySet<ConceptId>,
): boolean {
  if (sentence.hits.some((hit) => actors.has(hit.concept))) return false;
  const names = sentence.hits.filter(
    (hit) => isName(hit) && hit.start <= figure.start && !hasSpokenOf(sentence, hit, figure),
  );
  return agentsAmong(names, sentence, spokesmen).length > 0;
}
