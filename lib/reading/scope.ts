import type { StoryId } from '../model.ts';
import { type Hit, withoutInner } from '../text/words.ts';
import type { Sentence } from './sentence.ts';

/** A sentence as one story sees it: without the other stories' own words. */
export function sentenceFor(sentence: Sentence, story: StoryId): Sentence {
  const { reading } = sentence;
  if (reading.hits.every((hit) => hit.story === undefined)) return sentence;
  const isOurs = (hit: Hit) => hit.story === undefined || hit.story === story;
  return {
    ...sentence,
    hits: withoutInner(sentence.hits.filter(isOurs)),
    reading: { ...reading, hits: withoutInner(reading.hits.filter(isOurs)) },
  };
}
