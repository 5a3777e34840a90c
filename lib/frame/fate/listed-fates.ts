import type { ConceptId, Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/** A word for what befell people, and the figure that it was given to. */
export type Owned = { readonly hit: Hit; readonly best: Figure | null };

/**
 * The figure of the fate before, where the next one stands in a list with it ("4,000 men were killed, *wounded*, missing or
 * *captured*, including 1,000 dead"): a comma, an "or" or another fate alone parts them, and no number of its own follows.
 */
export function ownerOfListed(sentence: Sentence, { hit: first, best }: Owned, next: Hit): Figure | null {
  const { reading, hits, figures, boundaries, span } = sentence;
  const { lower, lexicon, language } = reading;
  if (!best || best.end > first.start || !language.spaced) return null;
  const close = boundaries.find(({ at }) => at >= next.end)?.at ?? span.end;
  // "…, wounded: 2,700", "…, captured were two": it tells of a number of its own
  if (figures.some(({ start }) => start >= next.end && start <= close + OWN_NUMBER)) return null;
  let at = first.end;
  while (at < next.start) {
    const lost = hits.find(({ concept, start }) => concept === 'deserted' && start === at);
    const link = lost ?? lexicon.conjunctions.at(lower, at) ?? lexicon.to.at(lower, at);
    if (!link && !/[\s,]/u.test(lower.charAt(at))) return null;
    at = link ? link.end : at + 1;
  }
  return best;
}

/** How near behind a colon its number stands. */
const OWN_NUMBER = 3;

/** "Killed, wounded or captured": whether people are dead, of whom a few prisoners make no other count. */
export function hasToll(told: ReadonlySet<ConceptId> | undefined): boolean {
  return TOLL.some((concept) => told?.has(concept));
}

const TOLL: readonly ConceptId[] = ['casualty', 'killed', 'death'];

/** "*Mất* tích": who is missing is not lost for that. */
export function isMissing({ hits }: Sentence, { start, end }: Hit): boolean {
  return hits.some((hit) => hit.concept === 'deserted' && hit.start <= start && hit.end > end);
}
