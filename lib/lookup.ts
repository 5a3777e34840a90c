import type { LookupOutcome, LookupStore } from './lookup/types.ts';
import type { LookupQuery } from './model.ts';

export { filterChoices, filterResults } from './lookup/filter.ts';
export type { FilterChoices, LookupFilters, LookupOutcome, LookupStore } from './lookup/types.ts';

/** Stub. */
export function lookUp(query: LookupQuery, _store: LookupStore): LookupOutcome {
  const reading = {
    language: null,
    storyId: query.storyId ?? null,
    figures: [],
    figure: null,
    subject: query.subject ?? null,
    by: null,
    asOf: null,
    verdict: null,
  };
  return { ok: true, value: { reading, results: [], claims: [] }, omitted: 0 };
}
