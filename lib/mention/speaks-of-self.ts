import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { type Hit, isLetter } from '../text/words.ts';
import { FORCES } from './forces.ts';
import { TOLL } from './others.ts';

/**
 * Whether a sentence is told by somebody of his own side ("We lost three men", "my guns had 40 rounds a day"): a word of
 * the first person stands right before what he has or lost, and it has neither a name of the story's side nor a word for those told of before.
 */
export function speaksOfSelf({ reading: { lower, lexicon, language }, span, hits }: Sentence, story: Story): boolean {
  if (hits.some(({ concept }) => concept === 'refers_back' || actorsOf(story).has(concept))) return false;
  for (let at = span.start; at < span.end; at++) {
    if (language.spaced && at > 0 && isLetter(lower, at - 1)) continue;
    const end = lexicon.firstPerson.at(lower, at)?.end;
    if (end !== undefined && hits.some((hit) => isOwned(hit) && hit.start >= end && hit.start - end <= 1)) return true;
  }
  return false;
}

function isOwned({ concept }: Hit): boolean {
  return TOLL.has(concept) || FORCES.has(concept) || concept === 'owns' || concept === 'weapon';
}
