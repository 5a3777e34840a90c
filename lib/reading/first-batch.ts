import type { ConceptId } from '../model.ts';
import { type Hit, isLetter } from '../text/words.ts';

/** What may stand between "first" and its noun ("the first North Korean contingent"); another nation's batch is not this side's. */
const BETWEEN: ReadonlySet<ConceptId> = new Set(['adjective', 'actor']);

/** The hits of a sentence with the first batches that modifiers keep apart ("erste nordkoreanische Gruppe"). */
export function withFirstBatches(lower: string, hits: readonly Hit[]): readonly Hit[] {
  const found = hits
    .filter(({ concept }) => concept === 'first' || concept === 'first_one')
    .flatMap((first): Hit[] => {
      const noun = hits.find(({ concept, start }) => concept === 'batch' && start > first.end);
      if (!noun || !isCovered(lower, first.end, noun.start, hits)) return [];
      return [{ concept: 'first_batch', start: first.start, end: noun.end }];
    });
  if (found.length === 0) return hits;
  const isNew = (one: Hit) =>
    !hits.some(({ concept, start, end }) => concept === one.concept && start < one.end && end > one.start);
  return [...hits, ...found.filter(isNew)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether every word of a stretch is one that may stand there. */
function isCovered(lower: string, from: number, to: number, hits: readonly Hit[]): boolean {
  const inside = hits.filter(({ concept, start, end }) => BETWEEN.has(concept) && start >= from && end <= to);
  for (let at = from; at < to; at++)
    if (isLetter(lower, at) && !inside.some(({ start, end }) => at >= start && at < end)) return false;
  return true;
}
