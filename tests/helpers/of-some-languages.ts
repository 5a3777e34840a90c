import type { ConceptId } from '../../lib/model.ts';

/**
 * Concepts that are words in some languages alone: others say the same by an ending, by word order or by a form that is
 * looked for in their grammar ("would", "there are 12,000", "against 8,000", "the third batch"). Where a story names one, that holds in
 * those languages alone.
 */
export const OF_SOME_LANGUAGES: ReadonlySet<ConceptId> = new Set([
  'would',
  'will_be',
  'there_are',
  'recount',
  'set_against',
  'set_against_aside',
  'batch',
  'later_ordinal',
  'first_one',
  'anybody',
]);
