import type { StoryId } from '../model.ts';
import { type Hit, withoutInner } from '../text/words.ts';
import { hitsWithin, type Sentence } from './sentence.ts';
import type { TextReading } from './text-reading.ts';

const made = new WeakMap<TextReading, Map<StoryId, TextReading>>();

/** A sentence as one story sees it: without the other stories' own words. */
export function sentenceFor(sentence: Sentence, story: StoryId): Sentence {
  const reading = readingFor(sentence.reading, story);
  return reading === sentence.reading
    ? sentence
    : { ...sentence, reading, hits: hitsWithin(reading.hits, sentence.span) };
}

/** Once per text and story, since a text may have thousands of sentences. */
function readingFor(reading: TextReading, story: StoryId): TextReading {
  const known = made.get(reading) ?? new Map<StoryId, TextReading>();
  made.set(reading, known);
  const own = known.get(story) ?? scoped(reading, story);
  known.set(story, own);
  return own;
}

function scoped(reading: TextReading, story: StoryId): TextReading {
  if (reading.hits.every((hit) => hit.story === undefined)) return reading;
  const isOurs = (hit: Hit) => hit.story === undefined || hit.story === story;
  return { ...reading, hits: withoutInner(reading.hits.filter(isOurs)) };
}
