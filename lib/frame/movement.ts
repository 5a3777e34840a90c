import type { ConceptId } from '../model.ts';
import type { About } from './about.ts';
import type { Word } from './words.ts';

/** What moved them: planned, sent, on the way, arrived, stationed, returned. */
export function movementIn({ words }: About): readonly Word[] {
  return words.filter(({ concept }) => MOVES.has(concept));
}

const MOVES: ReadonlySet<ConceptId> = new Set([
  'plan',
  'decided',
  'sent',
  'sending',
  'trained',
  'transport',
  'moved',
  'arrived',
  'stationed',
  'involve',
  'fight',
  'reinforce',
  'expedition',
  'returned',
]);
