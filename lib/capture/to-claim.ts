import type { Claim, Story } from '../model.ts';
import { readableId } from './claim-id.ts';
import { draftProblems } from './problems.ts';
import type { ClaimDraft, DraftOutcome } from './types.ts';

/**
 * The claim that a draft makes, active and under an id that no other has, or what is wrong with its fields, one reason
 * each. What comes of it fits the store's own schema.
 */
export function toClaim(draft: ClaimDraft, stories: readonly Story[], claims: readonly Claim[]): DraftOutcome {
  const problems = draftProblems(draft, stories);
  const { storyId, subject, speaker, origin, asOf, source } = draft;
  if (problems.length > 0 || !storyId || !subject || !speaker || !origin || !asOf) return { ok: false, problems };
  const taken = new Set(claims.map(({ id }) => id));
  const { quantity, position } = draft;
  const value = quantity ? (quantity.low ?? quantity.high ?? quantity.dates?.[0] ?? null) : position;
  return {
    ok: true,
    value: {
      id: readableId([origin, subject, value === null ? null : String(value), source.publisher], taken),
      storyId,
      subject,
      statement: draft.statement.trim(),
      quantity,
      position,
      speaker,
      origin,
      source: { ...source, publisher: source.publisher.trim(), title: source.title.trim() },
      asOf,
      quote: draft.quote?.trim() || null,
      status: 'active',
    },
  };
}
