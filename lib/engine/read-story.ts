import { dayRangeOf } from '../day.ts';
import { findMentions, type PlacedSentence, type SentenceMention } from '../mention/mentions.ts';
import type { PageInfo, Story } from '../model.ts';
import type { PositionRead } from '../subject/positions.ts';
import { readSpoken, type SpokenFigure, tellPositions } from '../tell.ts';

/** What a text says of one story: the one reading on which page checks, look-ups and explanations are built. */
export type StoryReading = {
  readonly story: Story;
  /** Every sentence of the text as this story sees it. */
  readonly sentences: readonly PlacedSentence[];
  /** Those that speak of the story. */
  readonly spoken: readonly SentenceMention[];
  /** Enough of the text is on the story for its other sentences to refer back to it. */
  readonly isAbout: boolean;
  /** Every figure of the sentences in `spoken`, those that count nothing of the story too. */
  readonly figures: readonly SpokenFigure[];
  readonly positions: readonly { readonly block: number; readonly position: PositionRead }[];
};

type Asked = {
  readonly story: Story;
  /** The text's sentences as this story sees them. */
  readonly sentences: readonly PlacedSentence[];
  readonly page: PageInfo;
  /** The text is known to be on the story: its page said so before, or a person does. */
  readonly inStory: boolean;
  /** The sentences to take instead of those that were found. */
  readonly choose?: (found: Pick<StoryReading, 'sentences' | 'spoken' | 'isAbout'>) => readonly SentenceMention[];
};

/** Reads a text for one story: the sentences that speak of it, what their figures count, what their statements say. */
export function readStory({ story, sentences, page, inStory, choose }: Asked): StoryReading {
  const found = findMentions(sentences, story, dayRangeOf(page.published)?.[1] ?? null, inStory);
  const spoken = choose ? choose({ sentences, ...found }) : found.spoken;
  return {
    story,
    sentences,
    spoken,
    isAbout: found.isAbout,
    figures: readSpoken(spoken, story, page),
    positions: tellPositions(spoken, story),
  };
}
