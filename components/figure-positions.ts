import type { Finding, PositionStance, ShownClaim } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { type PartyLine, positionLines } from './positions.ts';

/**
 * Beside a figure: parties that came to say something else than at first (denied, then confirmed), on the subjects of
 * the figure's story, so that a denial on the page does not stand as today's.
 */
export function changedLines(finding: Finding, claims: readonly ShownClaim[], ctx: CardContext): readonly PartyLine[] {
  const held = claims.filter((claim) => claim.storyId === finding.storyId && claim.status === 'active');
  return [...Map.groupBy(held, (claim) => claim.subject).values()]
    .flatMap((ofSubject) => positionLines(ofSubject, ctx))
    .filter(({ entries }) => TURN.every((stance) => entries.some(({ claim }) => claim.position === stance)))
    .slice(0, MOST);
}

/** Both must have been said; declining to say is no line of its own. */
const TURN: readonly PositionStance[] = ['denies', 'affirms'];

/** A figure's card is about the figure; more than this would bury it. */
const MOST = 3;
