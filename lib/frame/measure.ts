import type { ConceptId, Figure } from '../model.ts';
import type { About } from './about.ts';
import { wholeOf } from './measure/parts.ts';
import type { Word } from './words.ts';

/** How much of what it is: a total, a part of another number, one of several batches, an addition, a rate, a standing strength. */
export type Measure = {
  /** The number of its sentence that it is a part of. */
  readonly whole: Figure | null;
  readonly words: readonly Word[];
};

export function measureIn({ sentence, figure, words }: About): Measure {
  return { whole: wholeOf(sentence, figure), words: words.filter(({ concept }) => MEASURES.has(concept)) };
}

const MEASURES: ReadonlySet<ConceptId> = new Set([
  'total',
  'whole',
  'part',
  'including',
  'among_them',
  'so_far',
  'reaching_total',
  'contingent_of',
  'additional',
  'first_batch',
  'first',
  'first_of',
  'second_batch',
  'second',
  'later_ordinal',
  'batch',
  'of_season',
  'each_day',
  'standing',
  'standing_army',
  'joint',
]);
