import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { skipSpacesBack } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import { FORCES } from './forces.ts';
import { TOLL } from './others.ts';

/**
 * Whether a sentence is told by somebody of his own side ("We lost three men", "my guns had 40 rounds a day"): a word of the first
 * person stands right before what he has or lost, and neither the story's side nor those told of before are named.
 */
export function speaksOfSelf({ reading: { lower, lexicon }, hits }: Sentence, story: Story): boolean {
  const isOwn = (hit: Hit) =>
    isOwned(hit) && lexicon.firstPerson.before(lower, skipSpacesBack(lower, hit.start)) !== null;
  return hits.some(isOwn) && !hits.some(({ concept }) => concept === 'refers_back' || actorsOf(story).has(concept));
}

function isOwned({ concept }: Hit): boolean {
  return TOLL.has(concept) || FORCES.has(concept) || concept === 'owns' || concept === 'weapon';
}
