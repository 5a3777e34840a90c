import type { SectionEvidence } from '../model.ts';
import { type Evidence, nothingOf } from './evidence.ts';
import type { Section } from './sections.ts';

/** A section of this weight is about the story, if as many of its paragraphs name it: a passing mention is outweighed by the rest. */
const ENOUGH = 3;
const LEAST_SHARE = 0.2;
/** Where its title does not even hint at it, an article names the story's side in as many of its paragraphs. */
const LEAST_ACTING = 1 / 3;
/** An article that begins with the story need name it once more. */
const ENOUGH_BLOCKS = 2;

/** A page with fewer sections is one article; in a round-up so few of them touch on any one story. */
const LEAST_SECTIONS = 4;
const LEAST_TOUCHED = 0.25;
/** The same where a heading names the story, as those over the others would if they were on it. */
const LEAST_HEADED = 0.5;

/** What the evidence on a page comes to: summed up once, asked for each sentence. */
export type Standing = {
  /** The page as a whole is about the story. */
  readonly isPageAbout: boolean;
  /** A text so long is on something else where it does not begin with the story. */
  readonly isOnElse: boolean;
  /** A section is about the story: by its page's title, by its heading, or by the weight of what it says. */
  readonly isAbout: (section: Section) => boolean;
  /** The heading of a section names the story, or the page's title does and the section is no page of its own. */
  readonly isNamedOver: (section: Section) => boolean;
  /** An entry of a live blog that speaks of the story elsewhere: a sentence of it need only name whom it counts. */
  readonly isEntryOfPage: (section: Section) => boolean;
};

/** Sums up the evidence on a page, or on the part of it that was weighed. */
export function standingOf(evidence: Evidence): Standing {
  const { inTitle, sections } = evidence;
  const first = sections.find(({ blocks }) => blocks > 0);
  const byId = new Map(sections.map((one) => [one.section, one]));
  const own = (section: Section) => byId.get(section.id) ?? nothingOf(section);
  const isLed = isLedOn(evidence, first);
  const isPageAbout = inTitle || isLed || isBegunOn(evidence, first);
  // an article whose title names the story need not do so in each section; in a round-up one heading does
  const isHeaded = sections.some(({ inHeading }) => inHeading);
  const isRoundUp =
    (!inTitle || isHeaded) &&
    isMostlyElse(
      sections.filter((one) => one !== first && one.blocks > 0),
      isHeaded ? LEAST_HEADED : LEAST_TOUCHED,
    );
  const isAnywhere = inTitle || sections.some(({ named, inHeading }) => named > 0 || inHeading);
  return {
    isPageAbout,
    isOnElse: sumOf(sections, 'blocks') > ENOUGH && !first?.isLed,
    isAbout(section) {
      const held = own(section);
      if (isHeadedBy(held) || isHeavy(held)) return true;
      // an entry of a live blog stands for itself, and is short
      if (section.isEntry) return held.isLed || (inTitle && isTouchedOn(held));
      return isPageAbout && (!isRoundUp || held === first || isTouchedOn(held));
    },
    isNamedOver(section) {
      const held = own(section);
      if (isHeadedBy(held)) return true;
      return section.isEntry ? inTitle && isTouchedOn(held) : inTitle || isLed;
    },
    isEntryOfPage: ({ isEntry }) => isEntry && isAnywhere,
  };
}

/** Whether an article begins with the story, and its title or enough of its paragraphs name the story's side. */
function isLedOn({ titleHints, sections }: Evidence, first: SectionEvidence | undefined): boolean {
  if (!first?.isLed || first.isEntry) return false;
  const acting = sumOf(sections, 'acting');
  // what names the story itself more than once need name its side less often
  const least = sumOf(sections, 'named') >= ENOUGH_BLOCKS ? LEAST_SHARE : LEAST_ACTING;
  return titleHints || (acting >= ENOUGH_BLOCKS && acting >= sumOf(sections, 'blocks') * least);
}

/** Whether the title or the beginning of an article, and enough of the rest, are on the story. */
function isBegunOn({ titleHints, sections }: Evidence, first: SectionEvidence | undefined): boolean {
  if (!first || first.isEntry) return false;
  const named = sumOf(sections, 'named');
  // what an article begins with and comes back to is what it is about
  if (first.isLed && named >= ENOUGH_BLOCKS) return true;
  const isBegun = titleHints || isHeavy(first) || first.inHeading;
  return isBegun && named >= Math.max(ENOUGH_BLOCKS, sumOf(sections, 'blocks') * LEAST_SHARE);
}

/** Whether most sections of a page never name the story or its side: each tells of something else then. */
function isMostlyElse(sections: readonly SectionEvidence[], least: number): boolean {
  return sections.length >= LEAST_SECTIONS && sections.filter(isTouchedOn).length < sections.length * least;
}

/** Whether the heading of a section names the story, or names its side while the section begins with the story. */
function isHeadedBy({ inHeading, headingHints, isLed }: SectionEvidence): boolean {
  return inHeading || (headingHints && isLed);
}

/** Whether a section names the story or its side at all, in its heading or below. */
function isTouchedOn({ named, acting, headingHints }: SectionEvidence): boolean {
  return named > 0 || acting > 0 || headingHints;
}

function isHeavy({ blocks, named, weight }: SectionEvidence): boolean {
  return weight >= ENOUGH && named >= blocks * LEAST_SHARE;
}

function sumOf(sections: readonly SectionEvidence[], of: 'blocks' | 'named' | 'acting'): number {
  return sections.reduce((sum, one) => sum + one[of], 0);
}
