import { UNKNOWN_NOUN } from '../../figure/units.ts';
import type { ConceptId, Figure, Span, Story } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { phraseSpan } from '../phrase-span.ts';

/** What a number without a noun counts where a story's own fate follows it at once ("40 drowned"), else `null`. */
export function unitByNextFate(sentence: Sentence, figure: Figure, story: Story): string | null {
  if (figure.unit !== null && figure.unit !== UNKNOWN_NOUN) return null;
  const start = skipSpaces(sentence.reading.lower, figure.number.end);
  return unitByFate(sentence, figure, story, (hit) => hit.start === start);
}

/** What a number that stands alone counts by a fate of its own near it ("… and 200 were rescued"), else `null`. */
export function unitByOwnFate(
  sentence: Sentence,
  figure: Figure,
  story: Story,
  fates: ReadonlySet<ConceptId>,
): string | null {
  if (figure.unit !== null || fates.size === 0) return null;
  const near = phraseSpan(sentence, figure);
  return unitByFate(
    sentence,
    figure,
    story,
    (hit, concept) => fates.has(concept) && hit.start >= near.start && hit.end <= near.end,
  );
}

/** What the first rule counts that asks for one of the story's fates. */
function unitByFate(
  sentence: Sentence,
  { kind }: Figure,
  { fates, reading }: Story,
  isMeant: (hit: Span, concept: ConceptId) => boolean,
): string | null {
  if (kind !== 'count' || !fates || fates.length === 0) return null;
  const told = hitsWithin(sentence.hits, sentence.span)
    .filter((hit) => fates.includes(hit.concept) && isMeant(hit, hit.concept))
    .map((hit) => hit.concept);
  const rule = reading.find(
    (one) => one.kind === 'count' && one.phrase?.some((group) => group.some((concept) => told.includes(concept))),
  );
  return rule?.units[0] ?? null;
}
