import { dayNumber, dayRangeOf } from '../day.ts';
import type { Claim, DayRange, Evidence, OriginCount, Party, PartyId, Quantity, Subject, Verdict } from '../model.ts';
import { compareClaim } from './compare.ts';
import { compareValues } from './value.ts';

/** A figure as it is to be judged. */
export type Judged = {
  readonly quantity: Quantity;
  /** The days its own sentence names, else `null`. */
  readonly ownDate: DayRange | null;
  /** The page's day, else `null`. */
  readonly pageDate: DayRange | null;
  /** The party it is attributed to, else `null`. */
  readonly origin: PartyId | null;
};

export type Judgement = {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly origins: OriginCount;
  readonly asOf: DayRange | null;
};

/**
 * Sets all claims of one subject against a figure. `ownArticle` tells which of them were recorded from this very page:
 * they are listed and count for nothing.
 */
export function judge(
  judged: Judged,
  claims: readonly Claim[],
  subject: Subject,
  parties: readonly Party[],
  ownArticle: (claim: Claim) => boolean,
): Judgement {
  const others = claims.filter((claim) => !ownArticle(claim));
  const asOf = standsFor(judged, others, subject);
  const evidence = others.map((claim) => compareClaim({ quantity: judged.quantity, asOf }, claim, subject));
  const own = claims
    .filter(ownArticle)
    .map((claim): Evidence => ({ claimId: claim.id, stance: 'incomparable', reason: 'this_article' }));
  const origins = countOrigins(evidence, claims, judged.origin, parties);
  return {
    verdict: verdictOf(evidence, origins, judged.origin),
    evidence: [...evidence, ...own],
    origins,
    asOf,
  };
}

/** What the evidence adds up to, for a figure that the page has from the origin `own` (`null`: it names none). */
export function verdictOf(evidence: readonly Evidence[], origins: OriginCount, own: PartyId | null): Verdict {
  const some = (stance: Evidence['stance']) => evidence.some((one) => one.stance === stance);
  if (some('corroborates')) {
    if (some('conflicts')) return 'mixed';
    // where the page names nobody, one origin may be its own
    return origins.for.length >= (own === null ? 2 : 1) ? 'agrees' : 'one_source';
  }
  if (some('conflicts')) return 'conflicts';
  return some('later') || some('earlier') ? 'other_time' : 'no_record';
}

/**
 * The days a figure stands for. Later pages retell an early figure without its date: for a subject where that is usual,
 * a figure that agrees with nothing of the page's time, but with an earlier claim, stands for that claim's time.
 */
function standsFor(judged: Judged, claims: readonly Claim[], subject: Subject): DayRange | null {
  if (judged.ownDate) return judged.ownDate;
  const { pageDate, quantity } = judged;
  if (!subject.time.restatable || !pageDate) return pageDate;
  const agreesNow = claims.some(
    (claim) => compareClaim({ quantity, asOf: pageDate }, claim, subject).stance === 'corroborates',
  );
  if (agreesNow) return pageDate;
  const retold = claims
    .filter((claim) => claim.quantity && compareValues(quantity, claim.quantity).stance === 'corroborates')
    .map((claim) => dayRangeOf(claim.asOf))
    .filter((when) => when !== null)
    .filter((when) => dayNumber(when[1]) <= dayNumber(pageDate[1]))
    .sort((a, b) => dayNumber(b[1]) - dayNumber(a[1]) || dayNumber(b[0]) - dayNumber(a[0]));
  return retold[0] ?? pageDate;
}

function countOrigins(
  evidence: readonly Evidence[],
  claims: readonly Claim[],
  own: PartyId | null,
  parties: readonly Party[],
): OriginCount {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const named = new Map(parties.map((party) => [party.id, party]));
  const originsWith = (stance: Evidence['stance']) =>
    new Set(evidence.filter((one) => one.stance === stance).flatMap((one) => byId.get(one.claimId)?.origin ?? []));
  const [pro, con] = [originsWith('corroborates'), originsWith('conflicts')];
  // unnamed officials are never a further origin, and the figure's own is no support for itself
  const further = (origin: PartyId) => !named.get(origin)?.unnamed && !isSameOrigin(origin, own, named);
  return {
    for: [...pro].filter(further),
    against: [...con].filter(further),
    divided: [...pro].filter((origin) => con.has(origin)),
  };
}

/** "Seoul" and the agency that speaks for it are one origin here; two agencies of one state are two. */
function isSameOrigin(origin: PartyId, own: PartyId | null, parties: ReadonlyMap<PartyId, Party>): boolean {
  if (own === null) return false;
  return origin === own || isAncestor(own, origin, parties) || isAncestor(origin, own, parties);
}

function isAncestor(above: PartyId, below: PartyId, parties: ReadonlyMap<PartyId, Party>): boolean {
  let at = parties.get(below)?.speaksFor;
  for (let steps = 0; at && steps < 8; steps++) {
    if (at === above) return true;
    at = parties.get(at)?.speaksFor;
  }
  return false;
}
