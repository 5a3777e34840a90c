import type { Claim, Story } from '../model.ts';
import type { ClaimDraft, DraftOutcome } from './types.ts';

/** Stub. */
export function toClaim(_draft: ClaimDraft, _stories: readonly Story[], _claims: readonly Claim[]): DraftOutcome {
  return { ok: false, problems: [] };
}
