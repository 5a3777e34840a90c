import { hintsAtStory, namesStory } from '../mention/rules.ts';
import type { Story } from '../model.ts';
import type { Section } from './sections.ts';
import type { PlacedSentence } from './sentences.ts';

/** How much of a section speaks of a story; sums over blocks, so that a page can be weighed part by part. */
export type SectionEvidence = {
  readonly section: number | null;
  readonly isEntry: boolean;
  /** Its heading speaks of the story. */
  readonly inHeading: boolean;
  /** Paragraphs, those that name the story, and what these weigh. */
  readonly blocks: number;
  readonly named: number;
  readonly weight: number;
};

/** How much of a page speaks of a story. */
export type Evidence = {
  /** A title names it. */
  readonly inTitle: boolean;
  readonly sections: readonly SectionEvidence[];
};

export const NO_EVIDENCE: Evidence = { inTitle: false, sections: [] };

/** The paragraphs with which a section begins say what it is about: the first sentence on the story in each counts twice. */
const LEADING = 2;
/** A section of this weight is about the story, if as many of its paragraphs name it: a passing mention is outweighed by the rest. */
const ENOUGH = 3;
const LEAST_SHARE = 0.2;

/** Adds what further sentences of a page say. */
export function weighed(evidence: Evidence, sentences: readonly PlacedSentence[], story: Story): Evidence {
  let inTitle = evidence.inTitle;
  const sections = new Map(evidence.sections.map((one) => [one.section, one]));
  for (const [, inBlock] of Map.groupBy(sentences, ({ block }) => block)) {
    const [first] = inBlock;
    if (!first) continue;
    const { section, role, isTail } = first;
    const known = sections.get(section.id) ?? none(section);
    if (role === 'title' || role === 'heading') {
      const speaks = inBlock.some(({ sentence }) => namesStory(sentence, story));
      if (role === 'title') inTitle ||= speaks;
      const hints = inBlock.some(({ sentence }) => hintsAtStory(sentence, story));
      sections.set(section.id, { ...known, inHeading: known.inHeading || (role === 'heading' && (speaks || hints)) });
    } else if (!isTail && COUNTED.has(role)) sections.set(section.id, withBlock(known, inBlock, story));
  }
  return { inTitle, sections: [...sections.values()] };
}

const COUNTED: ReadonlySet<PlacedSentence['role']> = new Set(['text', 'quote', 'item']);

function none({ id, isEntry }: Section): SectionEvidence {
  return { section: id, isEntry, inHeading: false, blocks: 0, named: 0, weight: 0 };
}

function withBlock(known: SectionEvidence, inBlock: readonly PlacedSentence[], story: Story): SectionEvidence {
  const naming = inBlock.filter(({ sentence }) => namesStory(sentence, story)).length;
  const leads = naming > 0 && known.blocks < LEADING ? 1 : 0;
  return {
    ...known,
    blocks: known.blocks + 1,
    named: known.named + Math.min(naming, 1),
    weight: known.weight + naming + leads,
  };
}

/** Whether a section is about the story: by its page's title, by its heading, or by the weight of what it says. */
export function isAbout({ inTitle, sections }: Evidence, section: Section): boolean {
  const own = sections.find((one) => one.section === section.id) ?? none(section);
  if (own.inHeading || isHeavy(own)) return true;
  // an entry of a live blog stands for itself
  if (section.isEntry) return false;
  return inTitle || isPageAbout({ inTitle, sections });
}

/** Whether the page as a whole is about the story: its title says so, or its beginning and enough of the rest. */
export function isPageAbout({ inTitle, sections }: Evidence): boolean {
  if (inTitle) return true;
  const [first] = sections.filter(({ blocks }) => blocks > 0);
  const blocks = sections.reduce((sum, one) => sum + one.blocks, 0);
  const named = sections.reduce((sum, one) => sum + one.named, 0);
  return first !== undefined && (isHeavy(first) || first.inHeading) && named >= blocks * LEAST_SHARE;
}

function isHeavy({ blocks, named, weight }: SectionEvidence): boolean {
  return weight >= ENOUGH && named >= blocks * LEAST_SHARE;
}
