import type { Claim, Finding } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { type PartyLine, positionLines } from './positions.ts';

/**
 * Beside a figure: parties that came to say something else than at first (denied, then confirmed), on the subjects of
 * the figure's story, so that a denial on the page does not stand as today's.
 */
export function changedLines(finding: Finding, claims: readonly Claim[], ctx: CardContext): readonly PartyLine[] {
  const held = claims.filter((claim) => claim.storyId === finding.storyId && claim.status === 'active');
  return [...Map.groupBy(held, (claim) => claim.subject).values()]
    .flatMap((ofSubject) => positionLines(ofSubject, ctx))
    .filter((line) => line.changed)
    .slice(0, MOST);
}

/** A figure's card is about the figure; more than this would bury it. */
const MOST = 3;
