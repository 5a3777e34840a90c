import type { ConceptId } from '../model.ts';
import type { About } from './about.ts';
import type { Word } from './words.ts';

/** What may make it less than asserted: forecast, denied, asked, wished. Whether it does, the doubts about its subject say. */
export function moodIn({ words }: About): readonly Word[] {
  return words.filter(({ concept }) => MOODS.has(concept));
}

const MOODS: ReadonlySet<ConceptId> = new Set([
  'forecast',
  'will_be',
  'would',
  'if',
  'unreal',
  'negation',
  'deny',
  'refuse',
  'ruled_out',
  'asked_about',
  'is_it_so',
  'wish',
  'asks',
  'desire',
  'guess',
  'suppose',
]);
