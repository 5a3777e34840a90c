import type { FilterFields } from '../../components/LookupFilters.tsx';
import type { LookupFilters } from '../../lib/lookup.ts';
import type { ClaimStatus } from '../../lib/model.ts';

/** The controls' fields as the filters of a look-up. */
export function filtersOf(fields: FilterFields): LookupFilters {
  const { subject, speaker, origin, outlet, status, from, to, low, high } = fields;
  const chosen = STATUSES.find((one) => one === status);
  return {
    ...(subject && { subjects: [subject] }),
    ...(speaker && { speakers: [speaker] }),
    ...(origin && { origins: [origin] }),
    ...(outlet && { outlets: [outlet] }),
    ...(chosen && { statuses: [chosen] }),
    ...((from || to) && { dates: { from: from || null, to: to || null } }),
    ...((low || high) && { values: { low: numberOf(low), high: numberOf(high) } }),
  };
}

const STATUSES: readonly ClaimStatus[] = ['active', 'disabled', 'withdrawn'];

function numberOf(text: string): number | null {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? null : value;
}
