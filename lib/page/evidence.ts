import { turnsToTopic } from '../mention/others.ts';
import { fitsStory, hintsAtStory, namesInHeadline, namesStory } from '../mention/rules.ts';
import { isOnForeignTopic } from '../mention/topics.ts';
import type { ConceptId, SectionEvidence, Story, StoryEvidence } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Steps } from '../slices.ts';
import { actorsOf } from '../story/actors.ts';
import { rolesOf } from '../story/roles.ts';
import { isName } from '../text/is-name.ts';
import { isRunning } from './last-sentence.ts';
import type { Section } from './sections.ts';
import type { PlacedSentence } from './sentences.ts';

/** How much of a page speaks of a story. */
export type Evidence = Omit<StoryEvidence, 'storyId'>;

export const NO_EVIDENCE: Evidence = { inTitle: false, titleHints: false, sections: [] };

/** The paragraphs with which a section begins say what it is about: the first sentence on the story in each counts twice. */
const LEADING = 2;

/** Adds what further sentences of a page say, with a step behind each block. */
export function* weighed(evidence: Evidence, sentences: readonly PlacedSentence[], story: Story): Steps<Evidence> {
  let { inTitle, titleHints } = evidence;
  const sections = new Map(evidence.sections.map((one) => [one.section, one]));
  for (const [, inBlock] of Map.groupBy(sentences, ({ block }) => block)) {
    yield;
    const [first] = inBlock;
    if (!first) continue;
    const { section, role, isTail } = first;
    const known = sections.get(section.id) ?? nothingOf(section);
    const isHeading = role === 'heading' || isHeadingOfEntry(first, inBlock, known);
    if (role === 'title' || isHeading) {
      const speaks = inBlock.some(({ sentence }) => namesInHeadline(sentence, story));
      const hints = inBlock.some(({ sentence }) => hintsAtStory(sentence, story));
      const names = inBlock.some(({ sentence }) => namesActor(sentence, story) || asksOn(sentence, story));
      if (role === 'title') inTitle ||= speaks;
      if (role === 'title') titleHints ||= hints || names;
      sections.set(section.id, {
        ...known,
        inHeading: known.inHeading || (isHeading && (speaks || hints)),
        headingHints: known.headingHints || (isHeading && names),
      });
    } else if (!isTail && COUNTED.has(role) && isParagraph(inBlock))
      sections.set(section.id, withBlock(known, inBlock, story, inTitle || titleHints));
  }
  return { inTitle, titleHints, sections: [...sections.values()] };
}

/** A line without a full stop between the time stamp of a live blog's entry and its text, whatever role its page gives it. */
function isHeadingOfEntry(
  { section, block, role, isTail }: PlacedSentence,
  inBlock: readonly PlacedSentence[],
  { blocks }: SectionEvidence,
): boolean {
  const reading = inBlock[0]?.sentence.reading;
  return (
    section.isEntry &&
    section.id !== block &&
    role === 'text' &&
    !isTail &&
    blocks === 0 &&
    reading !== undefined &&
    reading.text.length <= LONGEST_HEADING &&
    !/[.。！!…:：]\s*$/u.test(reading.text)
  );
}

/** What is longer, in UTF-16 units, is a paragraph. */
const LONGEST_HEADING = 80;

const COUNTED: ReadonlySet<PlacedSentence['role']> = new Set(['text', 'quote', 'item']);

/** A line of a date or of a name is none; what a reader asks is, whose name stands behind it. */
function isParagraph(inBlock: readonly PlacedSentence[]): boolean {
  const reading = inBlock[0]?.sentence.reading;
  return (
    reading !== undefined &&
    (isRunning(reading.text.slice(reading.own.start, reading.own.end)) ||
      inBlock.some(({ sentence }) => isAsked(sentence)))
  );
}

function isAsked({ reading, span }: Sentence): boolean {
  return /[?？]/u.test(reading.text.slice(span.start, span.end));
}

/** What a section tells of which nothing was weighed. */
export function nothingOf({ id, isEntry }: Section): SectionEvidence {
  return {
    section: id,
    isEntry,
    inHeading: false,
    headingHints: false,
    isLed: false,
    acting: 0,
    blocks: 0,
    named: 0,
    weight: 0,
  };
}

function withBlock(
  known: SectionEvidence,
  inBlock: readonly PlacedSentence[],
  story: Story,
  isTitled: boolean,
): SectionEvidence {
  const naming = inBlock.filter(({ sentence }) => namesStory(sentence, story)).length;
  const speaks = naming > 0 || inBlock.some(({ sentence }) => hintsAtStory(sentence, story));
  const leads = naming > 0 && known.blocks < LEADING;
  return {
    ...known,
    isLed: known.isLed || leads,
    acting: known.acting + Number(inBlock.some(({ sentence }) => isTold(sentence, story, isTitled))),
    blocks: known.blocks + 1,
    named: known.named + Number(speaks),
    weight: known.weight + naming + Number(leads),
  };
}

/** "How did they get there?", over an entry of a live blog: it asks on about those of the page's title, and names nobody. */
function asksOn(sentence: Sentence, story: Story): boolean {
  const has = (word: ConceptId) => sentence.hits.some(({ concept }) => concept === word);
  return (
    (has('how_many') || (has('refers_back') && isAsked(sentence))) &&
    !sentence.hits.some(isName) &&
    !turnsToTopic(sentence, story)
  );
}

/** Names the story's side, or where it has none, speaks under a title on the story of what is told of it. */
function isTold(sentence: Sentence, story: Story, isTitled: boolean): boolean {
  if (namesActor(sentence, story)) return true;
  return isTitled && actorsOf(story).size === 0 && fitsStory(sentence, story);
}

/** The story's side, or what happened where it has none. */
function namesActor(sentence: Sentence, story: Story): boolean {
  const actors = actorsOf(story);
  if (actors.size > 0) return sentence.hits.some(({ concept }) => actors.has(concept));
  const { event } = rolesOf(story);
  return sentence.hits.some(({ concept }) => event.has(concept)) && !isOnForeignTopic(sentence, story);
}
