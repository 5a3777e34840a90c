import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { countedBy } from './continues.ts';
import { FORCES } from './forces.ts';
import { TOLL } from './others.ts';
import { namesStory } from './rules.ts';

/**
 * Whether a sentence names the story, or says of whom or what it is: a number behind "The accounts differ." or "Gone, no." goes on from what
 * stands before that.
 */
export function saysOfWhom(sentence: Sentence, story: Story): boolean {
  if (namesStory(sentence, story)) return true;
  return sentence.hits.some(
    ({ concept }) =>
      actorsOf(story).has(concept) ||
      FORCES.has(concept) ||
      TOLL.has(concept) ||
      concept === 'person' ||
      concept.startsWith('person:') ||
      countedBy(story).has(concept),
  );
}
