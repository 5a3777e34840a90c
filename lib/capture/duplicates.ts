import type { Claim } from '../model.ts';
import type { ClaimDraft, Duplicate } from './types.ts';

/** Stub. */
export function likelyDuplicates(_draft: ClaimDraft, _claims: readonly Claim[]): Duplicate[] {
  return [];
}
