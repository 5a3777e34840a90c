import type { PageContext, PagePlace, SentencePlace, Story, StoryEvidence } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { type Evidence, NO_EVIDENCE } from './evidence.ts';
import type { Focus } from './focus.ts';

/** Of a page of which nothing was read. */
export const NO_CONTEXT: PageContext = {
  language: null,
  published: null,
  stories: [],
  figures: [],
  evidence: [],
  isLive: false,
  ends: null,
  place: null,
};

/** How much the blocks read before speak of a story. */
export function evidenceIn({ evidence }: Pick<PageContext, 'evidence'>, story: Story): Evidence {
  return evidence.find(({ storyId }) => storyId === story.id) ?? NO_EVIDENCE;
}

/** What the text goes on speaking of at a place; `read` reads a sentence again, by its text and where it begins in that. */
export function focusAt(
  place: PagePlace | null,
  story: Story,
  read: (text: string, start: number) => Sentence | null,
): Focus | null {
  const known = place?.focus.find(({ storyId }) => storyId === story.id);
  if (!known) return null;
  const { topic, last, ended, endedIn, inHeading, heading } = known;
  const again = (told: SentencePlace | null) => told && read(told.text, told.start);
  return { topic: again(topic), last, ended, endedIn, inHeading, heading: again(heading) };
}

/** The focus of a story as it goes on to the next blocks. */
export function toFocus(
  story: Story,
  { topic, last, ended, endedIn, inHeading, heading }: Focus,
): PagePlace['focus'][number] {
  const placed = (sentence: Sentence | null) => sentence && { text: sentence.reading.text, start: sentence.span.start };
  return {
    storyId: story.id,
    topic: placed(topic),
    last,
    ended,
    endedIn,
    inHeading,
    heading: placed(heading),
  };
}

/** The evidence on a story as it goes on to the next blocks. */
export function toEvidence(story: Story, { inTitle, titleHints, sections }: Evidence): StoryEvidence {
  return { storyId: story.id, inTitle, titleHints, sections };
}
