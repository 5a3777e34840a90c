import type { ConceptId, Figure } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';
import { gapOf } from './gap.ts';

/**
 * In a sentence that only the page makes part of the story, another nation that does something there has its own people
 * in mind ("South Korea began a drill with 11,000 troops"), unless it only tells ("Washington says 3,000 have arrived")
 * or is where things happen ("to Russia").
 */
export function otherActs(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (sentence.hits.some((hit) => actors.has(hit.concept))) return false;
  return sentence.hits.some(
    (hit) =>
      hit.concept === 'nation' && hit.start <= figure.start && !isTeller(sentence, hit) && !isPlace(sentence, hit),
  );
}

/** Whether a nation only tells ("Washington says 3,000 have arrived"). */
export function isTeller(sentence: Sentence, nation: Hit): boolean {
  return sentence.hits.some(
    (hit) => (hit.concept === 'say' || hit.concept === 'according') && isTellerOf(sentence, nation, hit),
  );
}

/** How near a nation's name a verb of saying stands that it is the subject of. */
const TELLS_WITHIN = 50;

/** A verb of saying is the nearest nation's: in "Russia lost 900,000 men by British estimates" Britain tells, not Russia. */
function isTellerOf(sentence: Sentence, nation: Hit, say: Hit): boolean {
  const distance = gapOf(nation, say);
  const isNearer = (other: Hit) => other.concept === 'nation' && other !== nation && gapOf(other, say) < distance;
  return distance <= TELLS_WITHIN && !sentence.hits.some(isNearer);
}

/** "in Russia", "to Ukraine": a small word stands before the name, or the name is not what the sentence is about. */
export function isPlace(sentence: Sentence, nation: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  if (language.grammar.topic) return lexicon.topic.at(lower, nation.end) === null;
  if (!language.spaced) return lexicon.functionWords.at(lower, nation.end) === null;
  const before =
    lower
      .slice(Math.max(sentence.span.start, nation.start - 12), nation.start)
      .trim()
      .split(' ')
      .at(-1) ?? '';
  const { beforeActors } = language.grammar;
  if (beforeActors?.includes(before)) return false;
  return before !== '' && lexicon.functionWords.at(before, 0)?.end === before.length;
}
