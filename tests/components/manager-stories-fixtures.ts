import type { StoryShape, StoryTools } from '../../components/manager/story-shape.ts';
import { blankParty, blankSubject, blankThing } from '../../lib/story-maker/blank.ts';
import {
  type Starter,
  startersFor,
  unchangedStarter,
  withLanguages,
  withStarter,
} from '../../lib/story-maker/starters.ts';
import { wordsIn } from '../../lib/story-maker/words.ts';
import { ferry } from '../lib/story-maker/ferry.ts';

export const tools: StoryTools = {
  wordsIn,
  startersFor,
  withStarter: (words, starter, languages) => withStarter(words, starter as Starter, languages),
  unchangedStarter,
  withLanguages,
  blankSubject,
  blankThing,
  blankParty,
  knownClasses: ['person', 'ship'],
  languages: ['en', 'uk'],
};

/** A filled-in story in two languages. */
export const draft: StoryShape = { ...ferry, id: 'sinking', languages: ['en', 'uk'] };
