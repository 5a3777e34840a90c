import type { Passages } from '../../../lib/claims/passages.ts';
import type { ImportPlan, PlanChoices } from '../../../lib/import/types.ts';

/** Keeps the passages that annotations brought beside the claims that were taken; none of them goes into an export. */
export async function keepPassages(passages: Passages, plan: ImportPlan, choices: PlanChoices): Promise<void> {
  const { added, changed, duplicates } = plan;
  const taken = [...added, ...(choices.changed === 'file' ? changed : []), ...(choices.duplicates ? duplicates : [])];
  const kept = taken.flatMap(({ claim, passage }) => {
    const { url } = claim.source;
    return passage && url !== null ? [[claim.id, { ...passage, url }] as const] : [];
  });
  await passages.keepAll(kept);
}
