import type { Claim, Evidence, Stance } from '../model.ts';

/** Claims of a figure's own time or an earlier one; what is told later may well be more. */
const UNTIL_THEN: ReadonlySet<Stance> = new Set(['corroborates', 'conflicts', 'earlier']);

/** The largest value that the evidence tells for a figure's time and before; 0 where it tells none. */
export function mostTold(evidence: readonly Evidence[], claims: readonly Claim[]): number {
  const ids = new Set(evidence.filter(({ stance }) => UNTIL_THEN.has(stance)).map(({ claimId }) => claimId));
  return largest(claims.filter(({ id }) => ids.has(id)));
}

/** The largest value of some claims, of any time; 0 where none has one. */
export function largest(claims: readonly Claim[]): number {
  return Math.max(0, ...claims.map(({ quantity }) => quantity?.high ?? quantity?.low ?? 0));
}
