import type { Claim, Finding, PartyId, PositionStance, Story } from './model.ts';

type Position = Extract<Finding, { type: 'position' }>;

/**
 * Whether a statement is worth a mark: the page or the record has a denial of it, or one party, with all who speak for it,
 * that did not always say the same.
 */
export function isDisputed(finding: Position, claims: readonly Claim[], stories: readonly Story[]): boolean {
  if (finding.stance === 'denies') return true;
  const said = new Set(finding.evidence.map(({ claimId }) => claimId));
  const parties = new Map(
    stories.find(({ id }) => id === finding.storyId)?.parties.map(({ id, speaksFor }) => [id, speaksFor]),
  );
  const stances = new Map<PartyId, PositionStance>();
  return claims.some(({ id, position, speaker }) => {
    if (!said.has(id) || position === null) return false;
    const party = topOf(speaker, parties);
    const before = stances.get(party) ?? position;
    stances.set(party, position);
    return position === 'denies' || position !== before;
  });
}

function topOf(party: PartyId, parties: ReadonlyMap<PartyId, PartyId | undefined>): PartyId {
  let top = party;
  // a circle in an imported file ends here
  for (let steps = 0; steps < 8; steps += 1) top = parties.get(top) ?? top;
  return top;
}
