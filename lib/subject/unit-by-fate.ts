import { UNKNOWN_NOUN } from '../figure/units.ts';
import type { ConceptId, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { skipSpaces } from '../text/phrases.ts';

/**
 * What a number without a noun counts where a story's own fate follows it at once ("40 drowned"): what the first rule
 * that asks for that fate counts. `null` where this tells nothing.
 */
export function unitByFate(
  sentence: Sentence,
  figure: Figure,
  story: Story,
  own: ReadonlySet<ConceptId>,
): string | null {
  if (figure.kind !== 'count' || own.size === 0) return null;
  if (figure.unit !== null && figure.unit !== UNKNOWN_NOUN) return null;
  const at = skipSpaces(sentence.reading.lower, figure.number.end);
  const told = sentence.hits.filter((hit) => hit.start === at && own.has(hit.concept)).map((hit) => hit.concept);
  const rule = story.reading.find(
    ({ kind, phrase }) => kind === 'count' && phrase?.some((group) => group.some((concept) => told.includes(concept))),
  );
  return rule?.units[0] ?? null;
}
