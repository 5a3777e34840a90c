import type { StoryTools } from '../../../components/manager/story-shape.ts';
import { KNOWN_CLASSES } from '../../../lib/figure/units.ts';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { blankParty, blankSubject, blankThing } from '../../../lib/story-maker/blank.ts';
import { wordsIn } from '../../../lib/story-maker/words.ts';

/** What the form asks of the core. */
export const TOOLS: StoryTools = {
  wordsIn,
  blankSubject,
  blankThing,
  blankParty,
  knownClasses: KNOWN_CLASSES,
  languages: LANGUAGES.map(({ code }) => code),
};
