import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { DoubtCheck } from './doubt.ts';

/** "4,800 artillery soldiers", "soldados de artillería": those of one branch, and not all who were sent. */
export const branch: DoubtCheck = {
  reason: 'part',
  find: ({ sentence: { hits, reading }, figure }) => {
    if (figure.unit !== 'person') return null;
    const phrase = nounPhraseOf(reading, figure.number);
    const start = Math.min(phrase.start ?? figure.number.end, figure.number.end) - BESIDE;
    const end = Math.max(phrase.end, figure.number.end) + BESIDE;
    return hits.find((hit) => hit.concept === 'branch' && hit.end >= start && hit.start <= end) ?? null;
  },
};

/** A space, a hyphen or a particle between a noun and its branch. */
const BESIDE = 1;
