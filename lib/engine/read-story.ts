import { dayRangeOf } from '../day.ts';
import type { PageInfo, Story } from '../model.ts';
import { type Evidence, NO_EVIDENCE, weighed } from '../page/evidence.ts';
import type { Focus } from '../page/focus.ts';
import { findMentions } from '../page/mentions.ts';
import type { PlacedSentence, SentenceMention } from '../page/sentences.ts';
import { atOnce, type Steps } from '../slices.ts';
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
  /** What the text goes on speaking of behind its end. */
  readonly focus: Focus;
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
  /** How much the whole page speaks of the story, and what it spoke of before these sentences; left out: these are all. */
  readonly evidence?: Evidence;
  readonly focus?: Focus | null;
  /** The sentences to take instead of those that were found. */
  readonly choose?: (found: Pick<StoryReading, 'sentences' | 'spoken' | 'isAbout'>) => readonly SentenceMention[];
};

/** Reads a text for one story: the sentences that speak of it, what their figures count, what their statements say. */
export function readStory(asked: Asked): StoryReading {
  return atOnce(storySteps(asked));
}

/** The same in steps. */
export function* storySteps(asked: Asked): Steps<StoryReading> {
  const { story, sentences, page, inStory, evidence, focus = null, choose } = asked;
  const found = yield* findMentions(sentences, {
    story,
    published: dayRangeOf(page.published)?.[1] ?? null,
    inStory,
    evidence: evidence ?? (yield* weighed(NO_EVIDENCE, sentences, story)),
    focus,
  });
  const spoken = choose ? choose({ sentences, ...found }) : found.spoken;
  return {
    story,
    sentences,
    spoken,
    isAbout: found.isAbout,
    focus: found.focus,
    figures: yield* readSpoken(spoken, story, page),
    positions: yield* tellPositions(spoken, story),
  };
}
