import type { CitedClaim, CitedFinding, CiteFormat, CiteWords } from './types.ts';

/** Stub. */
export function citeClaim(cited: CitedClaim, _format: CiteFormat, _words: CiteWords): string {
  return cited.claim.statement;
}

/** Stub. */
export function citeFinding(cited: CitedFinding, _format: CiteFormat, _words: CiteWords): string {
  return cited.surface;
}
