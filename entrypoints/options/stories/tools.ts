import type { StoryTools } from '../../../components/manager/story-shape.ts';
import { KNOWN_CLASSES } from '../../../lib/figure/units.ts';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { blankParty, blankSubject, blankThing } from '../../../lib/story-maker/blank.ts';
import {
  type Starter,
  startersFor,
  unchangedStarter,
  withLanguages,
  withStarter,
} from '../../../lib/story-maker/starters.ts';
import { wordsIn } from '../../../lib/story-maker/words.ts';

/** What the form asks of the core. */
export const TOOLS: StoryTools = {
  wordsIn,
  blankSubject,
  blankThing,
  blankParty,
  knownClasses: KNOWN_CLASSES,
  startersFor,
  withStarter: (words, starter, languages) => withStarter(words, starter as Starter, languages),
  unchangedStarter,
  withLanguages,
  languages: LANGUAGES.map(({ code }) => code),
};
