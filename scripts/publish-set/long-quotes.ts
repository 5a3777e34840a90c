import type { Claim } from '../../lib/model.ts';

/** What a speaker said in a breath; more than this is somebody's text. */
const MOST_WORDS = 15;
/** For scripts that part words by no spaces. */
const MOST_LETTERS = 120;

/** Ids of the claims whose quote is no short phrase. */
export function longQuotes(claims: readonly Claim[]): string[] {
  return claims
    .filter(
      ({ quote }) => quote !== null && (quote.length > MOST_LETTERS || quote.trim().split(/\s+/u).length > MOST_WORDS),
    )
    .map(({ id }) => id);
}
