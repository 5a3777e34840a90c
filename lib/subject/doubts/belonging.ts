import { skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/** "The captured men belonged to 2,500 soldiers of …": what is told of a part is not told of those it belongs to. */
export const belonging: DoubtCheck = {
  reason: 'part',
  find: ({ sentence: { hits, reading }, figure }) => {
    const end = skipSpacesBack(reading.lower, figure.start);
    return hits.find((hit) => hit.concept === 'belonging' && hit.end === end) ?? null;
  },
};
