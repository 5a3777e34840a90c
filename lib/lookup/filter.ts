import { dayRangeOf } from '../day.ts';
import type { Claim, LookupAnswer, Quantity } from '../model.ts';
import type { FilterChoices, LookupFilters } from './types.ts';

/** An answer with only the results whose claims pass every filter, in the same order; `answer` is left as it is. */
export function filterResults(answer: LookupAnswer, filters: LookupFilters): LookupAnswer {
  const claims = answer.claims.filter((claim) => passes(claim, filters));
  const kept = new Set(claims.map(({ id }) => id));
  return { ...answer, results: answer.results.filter(({ claimId }) => kept.has(claimId)), claims };
}

/** What the results of an answer can be filtered by. */
export function filterChoices(answer: LookupAnswer): FilterChoices {
  const count = <T>(valuesOf: (claim: Claim) => readonly T[]): (readonly [T, number])[] => {
    const counts = new Map<T, number>();
    for (const value of answer.claims.flatMap((claim) => [...new Set(valuesOf(claim))]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  return {
    subjects: count(({ subject }) => [subject]),
    speakers: count(({ speaker }) => [speaker]),
    origins: count(({ origin }) => [origin]),
    outlets: count(outletsOf),
    statuses: count(({ status }) => [status]),
  };
}

function passes(claim: Claim, filters: LookupFilters): boolean {
  const { subjects, speakers, origins, outlets, dates, values, statuses } = filters;
  return (
    isAmong(claim.subject, subjects) &&
    isAmong(claim.speaker, speakers) &&
    isAmong(claim.origin, origins) &&
    isAmong(claim.status, statuses) &&
    (isOpen(outlets) || outletsOf(claim).some((outlet) => isAmong(fold(outlet), outlets.map(fold)))) &&
    (!dates || sharesDay(claim, dates)) &&
    (!values || sharesValue(claim.quantity, values))
  );
}

/** An outlet is the one that published it, and the wire service whose report it is. */
function outletsOf({ source }: Claim): string[] {
  return source.wire === null ? [source.publisher] : [source.publisher, source.wire];
}

function isOpen<T>(list: readonly T[] | undefined): list is undefined | readonly [] {
  return list === undefined || list.length === 0;
}

function isAmong<T>(value: T, list: readonly T[] | undefined): boolean {
  return isOpen(list) || list.includes(value);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function sharesDay(claim: Claim, { from, to }: NonNullable<LookupFilters['dates']>): boolean {
  const [first, last] = [dayRangeOf(from)?.[0] ?? null, dayRangeOf(to)?.[1] ?? null];
  if (first === null && last === null) return true;
  const days = dayRangeOf(claim.asOf);
  if (!days) return false;
  return (first === null || days[1] >= first) && (last === null || days[0] <= last);
}

/** A claim without a value, or with days for one, has none in any range. */
function sharesValue(quantity: Quantity | null, { low, high }: NonNullable<LookupFilters['values']>): boolean {
  if (low === null && high === null) return true;
  if (!quantity || (quantity.low === null && quantity.high === null)) return false;
  return (quantity.high ?? Infinity) >= (low ?? -Infinity) && (quantity.low ?? -Infinity) <= (high ?? Infinity);
}
