import type { Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';

/**
 * "Four brigades of 12,000", "four brigades with 12,000 soldiers", without "each": 12,000 in all, or 48,000. "Twice the 6,000": what is
 * told of the product is not told of the number.
 */
export const ambiguousProduct: DoubtCheck = {
  reason: 'ambiguous_product',
  find: (weighed) => {
    const { figure } = weighed;
    return figure.alternative !== undefined || figure.by === 'multiples' ? true : sizeOfGroups(weighed);
  },
};

/** A number of groups right before the figure, with nothing between but "with" and words of the figure's own. */
function sizeOfGroups({ sentence, figure, scopes }: Weighed): Span | null {
  if (figure.kind !== 'count' || figure.derived || scopes.phrase.has('total')) return null;
  const groups = sentence.figures.findLast(({ end, kind }) => kind === 'count' && end <= figure.start);
  if (groups?.unit !== 'formation' || (groups.low ?? 0) < 2) return null;
  const link = hitsWithin(sentence.hits, { start: groups.end, end: figure.start }).find(
    ({ concept, end }) => concept === 'with' && end === skipSpacesBack(sentence.reading.lower, figure.start),
  );
  return link && isOnlyNoun(sentence, { start: groups.end, end: link.start }) ? link : null;
}

/** Whether the groups' own noun is all that stands in a stretch. */
function isOnlyNoun({ hits, boundaries }: Sentence, { start, end }: Span): boolean {
  if (boundaries.some(({ at }) => at >= start && at < end)) return false;
  return end - start <= NOUN && hitsWithin(hits, { start, end }).every(({ concept }) => concept !== 'say');
}

/** Room for the noun of the groups and an adjective. */
const NOUN = 40;
