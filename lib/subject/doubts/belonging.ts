import type { Span } from '../../model.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/**
 * "The captured men belonged to 2,500 soldiers of …", "were among the 20 killed": what is told of a part is not told of
 * those it belongs to.
 */
export const belonging: DoubtCheck = {
  reason: 'part',
  find: ({ sentence: { hits, reading }, figure }) => {
    const { lower, lexicon } = reading;
    const end = skipSpacesBack(lower, figure.start);
    const article = lexicon.definite.before(lower, end);
    const ends = [end, article ? skipSpacesBack(lower, article.start) : end];
    // "waren unter den mehr als 30": its last word may be taken for a qualifier's
    const isWithin = ({ start, end: last }: Span) =>
      start < figure.start && last > figure.start && last <= figure.number.start;
    return hits.find((hit) => hit.concept === 'belonging' && (ends.includes(hit.end) || isWithin(hit))) ?? null;
  },
};
