import { said } from '../claims/same.ts';
import type { Write } from '../claims/types.ts';
import { mergedStory } from '../follow/merged-story.ts';
import type { Claim, Story } from '../model.ts';
import { storyDifferences } from './differences.ts';
import { usedParties } from './planned-stories.ts';
import type { ImportPlan, PlanChoices, PlannedStory } from './types.ts';

/**
 * What a plan comes to under these choices, stories before the claims that need them. Every write says which version it
 * was made from, so that nothing that changed since the dry run is overwritten.
 */
export function writesOf(plan: ImportPlan, choices: PlanChoices): Write[] {
  const fresh = choices.duplicates ? [...plan.added, ...oncePerId(plan)] : plan.added;
  const changed = choices.changed === 'file' ? plan.changed : [];
  const claims = [...fresh, ...changed];
  return [
    ...plan.stories.flatMap((story) => storyWrite(story, claims, choices)),
    ...fresh.map(({ claim }): Write => ({ type: 'put', claim, seen: 0 })),
    ...changed.map(({ claim, before }): Write => ({ type: 'put', claim, seen: before.version })),
  ];
}

/** Rows that repeat another row to the letter share its id and are not written again. */
function oncePerId({ added, changed, same, duplicates }: ImportPlan) {
  const taken = new Set([...added.map(({ claim }) => claim.id), ...changed.map(({ claim }) => claim.id)]);
  for (const { id } of same) taken.add(id);
  return duplicates.filter(({ claim }) => {
    if (taken.has(claim.id)) return false;
    taken.add(claim.id);
    return true;
  });
}

function storyWrite(
  planned: PlannedStory,
  claims: readonly { readonly claim: Claim }[],
  choices: PlanChoices,
): Write[] {
  const { before } = planned;
  const base = baseOf(planned, claims, choices);
  if (!base) return [];
  const used = usedParties(claims).get(planned.id);
  const known = new Set(base.parties.map(({ id }) => id));
  const parties = planned.newParties.filter(({ id }) => used?.has(id) && !known.has(id));
  const story: Story = { ...said(base), parties: [...base.parties, ...parties] };
  if (before && storyDifferences(before, story).length === 0) return [];
  return [{ type: 'putStory', story, seen: before?.version ?? 0 }];
}

/** The file's story, or mine; mine takes from the file only subjects and parties, and nothing that texts are read by. */
function baseOf({ before, file }: PlannedStory, claims: readonly { readonly claim: Claim }[], choices: PlanChoices) {
  if (!before || !file) return file ?? before;
  if (choices.changed === 'file') return file;
  const [subjects, parties] = [before.subjects, before.parties].map((list) => new Set(list.map(({ id }) => id)));
  const isMissing = claims.some(
    ({ claim }) =>
      claim.storyId === before.id &&
      !(subjects?.has(claim.subject) && parties?.has(claim.speaker) && parties.has(claim.origin)),
  );
  return isMissing ? mergedStory(said(before), file) : before;
}
