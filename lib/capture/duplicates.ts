import type { Claim, Quantity } from '../model.ts';
import { foldAddress } from '../text/address.ts';
import type { ClaimDraft, Duplicate } from './types.ts';

/**
 * Claims that record what the draft says: the same value or position on the same subject, of the same origin or from the
 * same address. Those alike in both come first. What is only like it in one of them may be another report, so
 * it is for a person to decide.
 */
export function likelyDuplicates(draft: ClaimDraft, claims: readonly Claim[]): Duplicate[] {
  if (draft.subject === null || (draft.quantity === null && draft.position === null)) return [];
  const address = foldAddress(draft.source.url);
  return claims
    .filter((claim) => claim.storyId === draft.storyId && claim.subject === draft.subject && saysTheSame(draft, claim))
    .map((claim): Duplicate => {
      const isSameAddress = address !== null && foldAddress(claim.source.url) === address;
      return {
        claim,
        by: [
          ...(claim.origin === draft.origin ? ['origin' as const] : []),
          ...(isSameAddress ? ['address' as const] : []),
        ],
      };
    })
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => b.by.length - a.by.length || Number(b.by.includes('address')) - Number(a.by.includes('address')));
}

function saysTheSame({ quantity, position }: ClaimDraft, claim: Claim): boolean {
  if (quantity === null || claim.quantity === null) return quantity === claim.quantity && position === claim.position;
  return isSameValue(quantity, claim.quantity);
}

/** One number, whatever qualifies it: "12,000" and "about 12,000" are likely one claim told twice. */
function isSameValue(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.unit !== null && b.unit !== null && a.unit !== b.unit)) return false;
  if (a.kind === 'date') return a.dates?.join() === b.dates?.join();
  const ends = ({ low, high }: Quantity) => [low ?? high, high ?? low].join();
  return ends(a) === ends(b);
}
