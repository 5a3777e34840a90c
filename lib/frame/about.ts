import type { DayRange, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Scopes } from './scopes.ts';
import type { Word } from './words.ts';

/** What a slot of a frame is read from. */
export type About = {
  readonly sentence: Sentence;
  /** Its unit known also where only its surroundings tell it. */
  readonly figure: Figure;
  readonly scopes: Scopes;
  readonly words: readonly Word[];
  readonly story: Story;
  /** The sentence before it in its paragraph. */
  readonly previous: Sentence | null;
  /** Whether the sentence names the story itself, or only its page makes it one on the story. */
  readonly by: 'named' | 'context';
  /** Unknown: `null`. */
  readonly pageDate: DayRange | null;
};
