import { seasonOfBatch } from '../../frame/time/batch-of-season.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** "The first wave of 10,000 men left last autumn": whether all of them or the first transport, its words leave open. */
export const batchOfSeason: DoubtCheck = {
  reason: 'other_batch',
  find: ({ sentence, figure, rule }) => (asksFor(rule, 'first_batch') ? seasonOfBatch(sentence, figure) : null),
};
