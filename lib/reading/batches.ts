import type { ConceptId } from '../model.ts';
import { type Roles, withRoles } from '../story/roles.ts';
import { type Hit, isLetter } from '../text/words.ts';

/** What may stand between an ordinal and its noun ("the first North Korean contingent"); another nation's batch is not this side's. */
const betweenIn = withRoles(['adjective'], 'actor');

/** What an ordinal makes of a noun for a batch. */
const BATCHES: Readonly<Record<ConceptId, ConceptId>> = {
  first: 'first_batch',
  first_one: 'first_batch',
  second: 'second_batch',
};

/** The hits of a sentence with the batches that modifiers keep apart from their ordinals ("erste nordkoreanische Gruppe"). */
export function withBatches(lower: string, hits: readonly Hit[], roles: Roles): readonly Hit[] {
  const between = betweenIn(roles);
  const modifiers = hits.filter(({ concept }) => between.has(concept));
  const found = hits.flatMap((ordinal): Hit[] => {
    const concept = BATCHES[ordinal.concept];
    if (!concept) return [];
    const noun = hits.find((hit) => hit.concept === 'batch' && hit.start > ordinal.end);
    if (!noun || !isCovered(lower, ordinal.end, noun.start, modifiers)) return [];
    return [{ concept, start: ordinal.start, end: noun.end }];
  });
  if (found.length === 0) return hits;
  // "a second deployment" is known to come on top of others, whatever batch it is
  const isKnown = (concept: ConceptId, one: Hit) =>
    concept === one.concept || (concept === 'additional' && one.concept === 'second_batch');
  const isNew = (one: Hit) =>
    !hits.some(({ concept, start, end }) => isKnown(concept, one) && start < one.end && end > one.start);
  return [...hits, ...found.filter(isNew)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether every word of a stretch is one of some modifiers. */
function isCovered(lower: string, from: number, to: number, modifiers: readonly Hit[]): boolean {
  const inside = modifiers.filter(({ start, end }) => start >= from && end <= to);
  for (let at = from; at < to; at++)
    if (isLetter(lower, at) && !inside.some(({ start, end }) => at >= start && at < end)) return false;
  return true;
}
