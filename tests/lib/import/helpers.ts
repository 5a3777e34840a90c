import type { StoredClaim, StoredStory } from '../../../lib/claims/types.ts';
import { openText } from '../../../lib/formats/open.ts';
import type { FileRows, ReadChoices } from '../../../lib/formats/types.ts';
import { planImport } from '../../../lib/import/plan.ts';
import type { Holdings, ImportPlan, PlanOptions } from '../../../lib/import/types.ts';
import type { Claim, Story } from '../../../lib/model.ts';

const KEPT = {
  owner: 'user',
  edited: false,
  version: 3,
  addedAt: '2024-10-20T00:00:00.000Z',
  changedAt: '2024-10-20T00:00:00.000Z',
} as const;
export const stored = (claim: Claim): StoredClaim => ({ ...claim, ...KEPT });
export const storedStory = (story: Story): StoredStory => ({ ...story, ...KEPT });

/** A store that has just these. */
export function holding(claims: readonly Claim[], stories: readonly Story[]): Holdings {
  return {
    stories: async () => stories.map(storedStory),
    everyClaim: async (onChunk) => onChunk(claims.map(stored)),
  };
}

/** A file as a person chooses it. */
export function opened(text: string, choices?: ReadChoices, name = 'file'): FileRows {
  const opening = openText(name, text);
  if (!opening.ok) throw new Error(opening.problem);
  const reading = opening.format.read(opening.file, choices);
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

export async function planOf(file: FileRows, holdings: Holdings, options?: PlanOptions): Promise<ImportPlan> {
  const outcome = await planImport(file, holdings, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}
