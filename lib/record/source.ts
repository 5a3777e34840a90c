import { chooseClaims } from '../choose-claims.ts';
import type { ClaimSource } from '../claim-source.ts';
import { chosenClaims } from '../claims/chosen-claims.ts';
import type { ClaimDb } from '../claims/db.ts';
import { searchStored } from '../claims/index-store.ts';
import type { Repository } from '../claims/repository.ts';
import { said } from '../claims/same.ts';

/** Claims out of the store, of which only those that are asked for are read. Rejects when it cannot be read. */
export function createClaimSource(db: ClaimDb, repository: Repository): ClaimSource {
  return {
    bySubject: async ({ storyId, subject, near }) => {
      const { claims, left } = await chosenClaims(db, storyId, subject, (census) => chooseClaims(census, near));
      return { claims: claims.map(said), left };
    },
    byWords: async ({ storyId, text, most }) => {
      const hits = await searchStored(
        db,
        text,
        most,
        (claim) => claim.status === 'active' && claim.storyId === storyId,
      );
      return (await repository.claims(hits.map(({ claimId }) => claimId))).map(said);
    },
  };
}
