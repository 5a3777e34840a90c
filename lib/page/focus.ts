import { carriesOn, comesBack } from '../mention/carries-on.ts';
import { isPeople } from '../mention/continues.ts';
import { isAboutOthers, turnsToOthers, turnsToTopic } from '../mention/others.ts';
import { saysOfWhom } from '../mention/says-of-whom.ts';
import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isOnShips } from '../reading/voyage.ts';
import { isEnded } from './last-sentence.ts';
import type { PlacedSentence, SentenceMention } from './sentences.ts';

/** What the text goes on speaking of at one point of a page. */
export type Focus = {
  /** The sentence of the story that it goes on from; `null` where nothing was said of it yet. */
  readonly topic: Sentence | null;
  /** The block, counted from the top, that last spoke of the story in this section. */
  readonly last: number | null;
  /**
   * What ended it: `others`, another side's people; `topic`, something else of which the text speaks now; `section`, a
   * heading on either.
   */
  readonly ended: 'others' | 'topic' | 'section' | null;
  /** The block in which it ended, counted from the top. */
  readonly endedIn: number | null;
  /** Behind the end of the article a heading speaks of the story: a list or table under it does too. */
  readonly inHeading: boolean;
  /** The heading of the section. */
  readonly heading: Sentence | null;
};

export const NO_FOCUS: Focus = { topic: null, last: null, ended: null, endedIn: null, inHeading: false, heading: null };

/** On a page that is about something else, a mention reaches as many blocks on. */
const REACH = 1;

/**
 * A title, a heading, or a new entry begins anew; what the title spoke of stays the topic of what stands under it. An entry on
 * something else only interrupts it.
 */
export function withHeading(focus: Focus, placed: PlacedSentence, isAbout: boolean): Focus {
  const { section, block, role, index, sentence } = placed;
  if (role === 'title') return NO_FOCUS;
  if (section.id !== block) return focus;
  const anew = { ...NO_FOCUS, topic: focus.topic, heading: role === 'heading' ? sentence : null };
  return section.isEntry && !isAbout ? { ...anew, ended: 'topic', endedIn: index } : anew;
}

/** A sentence spoke of the story: the text goes on from it. */
export function withSpoken(
  focus: Focus,
  { index, role, cell, isTail }: PlacedSentence,
  { sentence, by, before }: SentenceMention,
  { named, isOnStory, story }: { readonly named: boolean; readonly isOnStory: boolean; readonly story: Story },
): Focus {
  // "Ukraine has lost 43,000 soldiers": read, as it may be about the story, but what follows is on others
  if (by === 'context' && !cell && countsPeople(sentence) && isAboutOthers(sentence, story))
    return { ...focus, ended: 'others', endedIn: index };
  const isHeading = role === 'heading' || role === 'title';
  const reaches = named || by === 'context' || isOnStory;
  return {
    topic: by === 'context' && before ? before : (topicAfter(sentence, focus, story) ?? sentence),
    last: reaches || isHeading ? index : focus.last,
    ended: null,
    endedIn: null,
    inHeading: focus.inHeading || (role === 'heading' && isTail),
    heading: focus.heading,
  };
}

/** "The fleet used four ships": whose ships carried them changes nothing. */
function countsPeople(sentence: Sentence): boolean {
  if (isOnShips(sentence)) return false;
  const counts = sentence.figures.filter(({ kind }) => kind === 'count');
  return counts.length === 0 || counts.some(isPeople);
}

/** What the text goes on speaking of behind a sentence: of whom it is itself, or else of whom the text was before it. */
function topicAfter(sentence: Sentence, { topic }: Focus, story: Story): Sentence | null {
  return saysOfWhom(sentence, story) ? sentence : topic;
}

/** A sentence that does not speak of the story leaves what the text goes on speaking of, or ends it. */
export function withSilence(focus: Focus, { sentence, role, cell, index }: PlacedSentence, story: Story): Focus {
  // what stands beside the text, and each cell of a table, speaks for itself
  if (role === 'aside' || role === 'caption' || cell) return focus;
  const ended = turnsToOthers(sentence, story) ? 'others' : turnsToTopic(sentence, story) ? 'topic' : null;
  if (ended === null || focus.ended === 'section') return focus;
  return { ...focus, ended: role === 'heading' ? 'section' : ended, endedIn: index };
}

/** Whether the text speaks of another side's people, or stands under a heading on something else. */
export function isOnOthers({ ended }: Focus): boolean {
  return ended === 'others' || ended === 'section';
}

/** Whether the story was spoken of right before. */
export function isNear({ last }: Focus, { index }: PlacedSentence): boolean {
  return last !== null && index - last >= 0 && index - last <= REACH;
}

/** Whether a part of a list or table behind the end of the article stands under a heading that speaks of the story. */
export function isUnderHeading({ inHeading }: Focus, { role }: PlacedSentence): boolean {
  return inHeading && (role === 'item' || role === 'cell');
}

/** A line of a date or a link, and an entry of a table of contents ("1 Losses"); the line under the title is a headline, too. */
function isNoSentence({ role, index, sentence: { reading } }: PlacedSentence): boolean {
  if (isEnded(reading.text)) return false;
  return role === 'text' ? index !== STANDFIRST : role === 'item' && NUMBERED.test(reading.text);
}

/** The block right behind the title. */
const STANDFIRST = 1;

const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;

/** Whether a sentence without a word of the story goes on counting what the text spoke of before its paragraph. */
export function goesOnFrom(focus: Focus, placed: PlacedSentence, story: Story, isNamedAbove: boolean): boolean {
  const { sentence, index, role } = placed;
  if (focus.topic === null || role === 'caption' || isNoSentence(placed)) return false;
  if (
    focus.ended !== null &&
    !(isNamedAbove && focus.ended !== 'section' && focus.endedIn !== index && comesBack(sentence))
  )
    return false;
  return carriesOn(sentence, story, isNamedAbove);
}
