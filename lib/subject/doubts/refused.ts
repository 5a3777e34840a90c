import type { Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/**
 * "Refused to send 10,000", "lehnte es ab, 10.000 zu schicken", "1万人の派遣を拒否": what somebody would not do. A verb before the
 * figure goes on over a comma, unless this side acts anew in between.
 */
export function refused(sentence: Sentence, figure: Figure, isOwn: (hit: Hit) => boolean): Hit | null {
  const { hits, span, boundaries } = sentence;
  const clause = clauseAround(figure, span, boundaries, false);
  const around = clauseAround(figure, span, boundaries, true);
  const words = hitsWithin(hits, around).filter(({ concept }) => concept === 'refuse');
  const behind = words.find(
    ({ start, end }) =>
      start >= figure.end &&
      end <= clause.end &&
      !hitsWithin(hits, { start: figure.end, end: start }).some((hit) => isOwn(hit) || hit.concept === 'say'),
  );
  if (behind) return behind;
  return (
    words.findLast(
      ({ end }) => end <= figure.start && !hitsWithin(hits, { start: end, end: figure.start }).some(isOwn),
    ) ?? null
  );
}
