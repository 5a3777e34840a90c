import type { ImportPlan, PlanChoices } from '../../../lib/import/types.ts';
import type { Passages } from '../../../lib/passages.ts';

/** Keeps the passages that annotations brought beside the claims that were taken; none of them goes into an export. */
export async function keepPassages(passages: Passages, plan: ImportPlan, choices: PlanChoices): Promise<void> {
  const { added, changed, duplicates } = plan;
  const taken = [...added, ...(choices.changed === 'file' ? changed : []), ...(choices.duplicates ? duplicates : [])];
  for (const { claim, passage } of taken) {
    if (!passage) continue;
    const { exact: text, prefix, suffix } = passage;
    const page = { url: claim.source.url, title: null, publisher: null, published: null, language: null };
    await passages.keep(claim.id, { text, prefix, suffix, page });
  }
}
