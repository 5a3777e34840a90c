import type { Passages } from '../../../lib/claims/passages.ts';
import type { Along } from '../../../lib/claims/types.ts';
import type { ImportPlan, PlanChoices } from '../../../lib/import/types.ts';

/** The passages that annotations bring beside the claims that are taken, kept along with them; none of them goes into an export. */
export function passagesAlong(passages: Passages, plan: ImportPlan, choices: PlanChoices): Along {
  const { added, changed, duplicates } = plan;
  const taken = [...added, ...(choices.changed === 'file' ? changed : []), ...(choices.duplicates ? duplicates : [])];
  const kept = taken.flatMap(({ claim, passage }) => {
    const { url } = claim.source;
    return passage && url !== null ? [[claim.id, { ...passage, url }] as const] : [];
  });
  return { tables: kept.length > 0 ? ['passages'] : [], write: () => passages.keepAll(kept) };
}
