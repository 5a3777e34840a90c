import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { rolesOf } from '../story/roles.ts';
import type { Hit } from '../text/words.ts';
import { countedBy, MOVES, SIZE } from './continues.ts';
import { FORCES } from './forces.ts';
import { TOLL } from './others.ts';

/** Whether the words of a label ("Killed: 300", "Strength: 10,000", "At the front: 11,000") say what is counted, or where. */
export function saysWhatIsCounted({ figures, hits }: Sentence, story: Story): boolean {
  const { front, inTheatre } = rolesOf(story);
  const counts = figures.filter((figure) => figure.kind === 'count' && figure.unit !== 'other');
  const isSaid = ({ concept }: Hit) =>
    TOLL.has(concept) ||
    SIZE.has(concept) ||
    MOVES.has(concept) ||
    FORCES.has(concept) ||
    concept === 'front' ||
    front.has(concept) ||
    inTheatre.has(concept) ||
    countedBy(story).has(concept);
  return counts.length > 0 && hits.some(isSaid);
}
