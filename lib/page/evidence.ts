import { hintsAtStory, namesInHeadline, namesStory } from '../mention/rules.ts';
import type { SectionEvidence, Story, StoryEvidence } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { isRunning } from './last-sentence.ts';
import type { Section } from './sections.ts';
import type { PlacedSentence } from './sentences.ts';

/** How much of a page speaks of a story. */
export type Evidence = Omit<StoryEvidence, 'storyId'>;

export const NO_EVIDENCE: Evidence = { inTitle: false, titleHints: false, sections: [] };

/** The paragraphs with which a section begins say what it is about: the first sentence on the story in each counts twice. */
const LEADING = 2;
/** A section of this weight is about the story, if as many of its paragraphs name it: a passing mention is outweighed by the rest. */
const ENOUGH = 3;
const LEAST_SHARE = 0.2;
/** An article that begins with the story need name it once more. */
const ENOUGH_BLOCKS = 2;

/** Adds what further sentences of a page say. */
export function weighed(evidence: Evidence, sentences: readonly PlacedSentence[], story: Story): Evidence {
  let { inTitle, titleHints } = evidence;
  const sections = new Map(evidence.sections.map((one) => [one.section, one]));
  for (const [, inBlock] of Map.groupBy(sentences, ({ block }) => block)) {
    const [first] = inBlock;
    if (!first) continue;
    const { section, role, isTail } = first;
    const known = sections.get(section.id) ?? none(section);
    if (role === 'title' || role === 'heading') {
      const speaks = inBlock.some(({ sentence }) => namesInHeadline(sentence, story));
      const hints = inBlock.some(({ sentence }) => hintsAtStory(sentence, story));
      const names = inBlock.some(({ sentence }) => namesActor(sentence, story));
      if (role === 'title') inTitle ||= speaks;
      if (role === 'title') titleHints ||= hints || names;
      sections.set(section.id, {
        ...known,
        inHeading: known.inHeading || (role === 'heading' && (speaks || hints)),
        headingHints: known.headingHints || (role === 'heading' && names),
      });
    } else if (!isTail && COUNTED.has(role) && isParagraph(inBlock))
      sections.set(section.id, withBlock(known, inBlock, story));
  }
  return { inTitle, titleHints, sections: [...sections.values()] };
}

const COUNTED: ReadonlySet<PlacedSentence['role']> = new Set(['text', 'quote', 'item']);

/** A line of a date or of a name is none. */
function isParagraph([first]: readonly PlacedSentence[]): boolean {
  const reading = first?.sentence.reading;
  return reading !== undefined && isRunning(reading.text.slice(reading.own.start, reading.own.end));
}

function none({ id, isEntry }: Section): SectionEvidence {
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

function withBlock(known: SectionEvidence, inBlock: readonly PlacedSentence[], story: Story): SectionEvidence {
  const naming = inBlock.filter(({ sentence }) => namesStory(sentence, story)).length;
  const speaks = naming > 0 || inBlock.some(({ sentence }) => hintsAtStory(sentence, story));
  const leads = naming > 0 && known.blocks < LEADING;
  return {
    ...known,
    isLed: known.isLed || leads,
    acting: known.acting + Number(inBlock.some(({ sentence }) => namesActor(sentence, story))),
    blocks: known.blocks + 1,
    named: known.named + Number(speaks),
    weight: known.weight + naming + Number(leads),
  };
}

/** Whether a text is so long that it is on something else where it does not begin with the story. */
export function isOnElse({ sections }: Evidence): boolean {
  return sumOf(sections, 'blocks') > ENOUGH && !firstOf(sections)?.isLed;
}

/** Whether a section is about the story: by its page's title, by its heading, or by the weight of what it says. */
export function isAbout(evidence: Evidence, section: Section): boolean {
  const own = evidence.sections.find((one) => one.section === section.id) ?? none(section);
  if (isHeadedBy(own) || isHeavy(own)) return true;
  // an entry of a live blog stands for itself, and is short
  return section.isEntry ? own.isLed || (evidence.inTitle && own.named > 0) : isPageAbout(evidence);
}

/** Whether the heading of a section names the story, or the page's title does and the section is no page of its own. */
export function isNamedOver(evidence: Evidence, section: Section): boolean {
  const { inTitle, sections } = evidence;
  if (sections.some((one) => one.section === section.id && isHeadedBy(one))) return true;
  if (section.isEntry) return inTitle && sections.some((one) => one.section === section.id && one.isLed);
  return inTitle || isLedOn(evidence);
}

/** Whether the heading of a section names the story, or names its side while the section begins with the story. */
function isHeadedBy({ inHeading, headingHints, isLed }: SectionEvidence): boolean {
  return inHeading || (headingHints && isLed);
}

/** Whether an article begins with the story, and its title or enough of its paragraphs name the story's side. */
function isLedOn({ titleHints, sections }: Pick<Evidence, 'titleHints' | 'sections'>): boolean {
  const first = firstOf(sections);
  if (!first?.isLed || first.isEntry) return false;
  const [blocks, acting] = [sumOf(sections, 'blocks'), sumOf(sections, 'acting')];
  return titleHints || (acting >= ENOUGH_BLOCKS && acting >= blocks * LEAST_SHARE);
}

function sumOf(sections: readonly SectionEvidence[], of: 'blocks' | 'named' | 'acting'): number {
  return sections.reduce((sum, one) => sum + one[of], 0);
}

function firstOf(sections: readonly SectionEvidence[]): SectionEvidence | undefined {
  return sections.find(({ blocks }) => blocks > 0);
}

function namesActor(sentence: Sentence, story: Story): boolean {
  return sentence.hits.some(({ concept }) => actorsOf(story).has(concept));
}

/** An entry of a live blog that speaks of the story elsewhere: a sentence of it need only name whom it counts. */
export function isEntryOfPage({ inTitle, sections }: Evidence, { section }: PlacedSentence): boolean {
  return section.isEntry && (inTitle || sections.some(({ named, inHeading }) => named > 0 || inHeading));
}

/** Whether the page as a whole is about the story: its title says so, or its beginning and enough of the rest. */
export function isPageAbout({ inTitle, titleHints, sections }: Evidence): boolean {
  if (inTitle || isLedOn({ titleHints, sections })) return true;
  const first = firstOf(sections);
  if (!first || first.isEntry) return false;
  const namedBlocks = sumOf(sections, 'named');
  // what an article begins with and comes back to is what it is about
  if (first.isLed && namedBlocks >= ENOUGH_BLOCKS) return true;
  const blocks = sumOf(sections, 'blocks');
  const isBegun = titleHints || isHeavy(first) || first.inHeading;
  return isBegun && namedBlocks >= Math.max(ENOUGH_BLOCKS, blocks * LEAST_SHARE);
}

function isHeavy({ blocks, named, weight }: SectionEvidence): boolean {
  return weight >= ENOUGH && named >= blocks * LEAST_SHARE;
}
