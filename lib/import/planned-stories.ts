import type { Claim, Party, StoryId } from '../model.ts';
import type { MergedStories } from './merge-stories.ts';
import type { ImportPlan, PlannedStory } from './types.ts';

type Rows = Pick<ImportPlan, 'added' | 'changed' | 'duplicates'>;

/** Stories that are new, that differ, or that get parties from rows which are not refused. */
export function plannedStories(
  { planned, stories, stored }: MergedStories,
  parties: ReadonlyMap<StoryId, readonly Party[]>,
  { added, changed, duplicates }: Rows,
): PlannedStory[] {
  const used = usedParties([...added, ...changed, ...duplicates]);
  return stories.flatMap(({ id }): PlannedStory[] => {
    const before = stored.get(id) ?? null;
    const base = planned.get(id) ?? { id, before, file: null, fields: [], newParties: [] };
    const newParties = (parties.get(id) ?? []).filter((party) => used.get(id)?.has(party.id));
    const isSame = base.before !== null && base.fields.length === 0 && newParties.length === 0;
    return isSame ? [] : [{ ...base, newParties }];
  });
}

/** Ids of parties that claims name, by story. */
export function usedParties(rows: readonly { readonly claim: Claim }[]): ReadonlyMap<StoryId, ReadonlySet<string>> {
  const used = new Map<StoryId, Set<string>>();
  for (const { claim } of rows) {
    const ids = used.get(claim.storyId) ?? new Set();
    used.set(claim.storyId, ids.add(claim.speaker).add(claim.origin));
  }
  return used;
}
