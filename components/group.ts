import type { DayRange, Evidence, PartialDate, PartyId, Quantity, ShownClaim } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { countOutlets, groupSources, type SourceGroup } from './sources.ts';

/** One value that one party gave for one time, with every place that reports it so. */
export type Entry = {
  readonly key: string;
  readonly claim: ShownClaim;
  readonly evidence: Evidence;
  readonly sources: readonly SourceGroup[];
};

/** What comes from one party: however many outlets carry it, it is one origin. */
export type Origin = {
  readonly id: PartyId;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly outlets: number;
  /** Whether it counts as independent support or contradiction, and if not, why. */
  readonly counts: 'yes' | 'same_origin' | 'unnamed';
};

/**
 * Evidence → origins; those that count come before the page's own origin and unnamed ones. Within each, and among equals,
 * what was said nearest in time to `near` comes first, and the newest where it is left out.
 * `own` is the origin of the page's figure, `null` where not known.
 */
export function groupByOrigin(
  exhibits: readonly Exhibit[],
  own: PartyId | null,
  ctx: CardContext,
  near: DayRange | null = null,
): readonly Origin[] {
  const order = inOrder(near);
  const byOrigin = Map.groupBy(exhibits, ({ claim }) => claim.origin);
  return [...byOrigin]
    .map(
      ([id, members]): Origin => ({
        id,
        name: ctx.partyName(id),
        entries: entriesOf(members).toSorted(order),
        outlets: countOutlets(members.map(({ claim }) => claim)),
        counts: id === own ? 'same_origin' : ctx.isUnnamed(id) ? 'unnamed' : 'yes',
      }),
    )
    .sort((a, b) => RANK[a.counts] - RANK[b.counts] || order(a.entries[0], b.entries[0]));
}

/**
 * Splits off what is shown at once: `limit` entries, one of each origin before a second of any, since what counts is
 * who says so and not how often.
 */
export function takeEntries(
  origins: readonly Origin[],
  limit: number,
): { readonly shown: readonly Origin[]; readonly rest: readonly Origin[]; readonly restCount: number } {
  const firsts = Math.min(origins.length, limit);
  let spare = limit - firsts;
  const shown: Origin[] = [];
  const rest: Origin[] = [];
  for (const [i, origin] of origins.entries()) {
    const extra = i < firsts ? Math.min(spare, origin.entries.length - 1) : 0;
    const take = i < firsts ? 1 + extra : 0;
    spare -= extra;
    if (take > 0) shown.push({ ...origin, entries: origin.entries.slice(0, take) });
    if (take < origin.entries.length) rest.push({ ...origin, entries: origin.entries.slice(take) });
  }
  return { shown, rest, restCount: rest.reduce((sum, origin) => sum + origin.entries.length, 0) };
}

/** A key for "the same value, said the same way". */
export function quantityKey(quantity: Quantity | null): string {
  if (!quantity) return 'none';
  const { kind, low, high, qualifier, unit, dates } = quantity;
  return JSON.stringify([kind, low, high, qualifier, unit, dates ?? null]);
}

/** Orders partial dates; a month stands before its days. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const RANK = { yes: 0, same_origin: 1, unnamed: 2 } as const;

function entriesOf(members: readonly Exhibit[]): readonly Entry[] {
  const keyOf = ({ claim, evidence }: Exhibit) =>
    JSON.stringify([
      claim.speaker,
      claim.asOf,
      claim.status,
      evidence.reason,
      quantityKey(claim.quantity),
      saidKey(claim),
    ]);
  return [...Map.groupBy(members, keyOf)].flatMap(([key, [first, ...others]]): Entry[] => {
    if (!first) return [];
    const claims = [first, ...others].map(({ claim }) => claim);
    return [{ key, claim: first.claim, evidence: first.evidence, sources: groupSources(claims) }];
  });
}

/** Claims without a figure are the same only where they say the same. */
function saidKey(claim: ShownClaim): string {
  return claim.quantity ? '' : claim.statement;
}

/** The same figure first, then the nearest to a time, then the newest. */
function inOrder(near: DayRange | null) {
  const gap = (entry: Entry | undefined) => (entry && near ? timeBetween(entry.claim.asOf, near) : 0);
  return (a: Entry | undefined, b: Entry | undefined): number =>
    strengthRank(a) - strengthRank(b) || gap(a) - gap(b) || compareDates(b?.claim.asOf ?? '', a?.claim.asOf ?? '');
}

/** The same figure before one that is merely compatible. */
function strengthRank(entry: Entry | undefined): number {
  return entry?.evidence.strength === 'compatible' ? 1 : 0;
}

/** Milliseconds from a partial date, which stands for its first day here, to a range of days; 0 within it. */
function timeBetween(date: PartialDate, [first, last]: DayRange): number {
  const said = Date.parse(date);
  return Math.max(0, Date.parse(first) - said, said - Date.parse(last));
}
