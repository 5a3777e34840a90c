import { mayBeWholeOfBatch } from '../../frame/measure/whole-of-batch.ts';
import type { ConceptId } from '../../model.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** "The vanguard of the 12,000 soldiers": an article points to those of whom the batch is a part, or to the batch itself. */
export const ofWhole: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure, rule }) => {
    if (!asksFor(rule, 'first_batch')) return null;
    return (
      sentence.hits.find(
        ({ concept, start, end }) => BATCHES.has(concept) && mayBeWholeOfBatch(sentence, figure, { start, end }),
      ) ?? null
    );
  },
};

const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'first_of']);
