import type { DoubtCheck } from './doubt.ts';

/** "Four brigades of 12,000" without "each": 12,000 in all, or 48,000. */
export const ambiguousProduct: DoubtCheck = {
  reason: 'ambiguous_product',
  find: ({ figure }) => (figure.alternative === undefined ? null : true),
};
