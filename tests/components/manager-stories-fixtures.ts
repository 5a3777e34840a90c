import type { StoryShape, StoryTools } from '../../components/manager/story-shape.ts';
import { blankParty, blankSubject, blankThing } from '../../lib/story-maker/blank.ts';
import { wordsIn } from '../../lib/story-maker/words.ts';
import { ferry } from '../lib/story-maker/ferry.ts';

export const tools: StoryTools = {
  wordsIn,
  blankSubject,
  blankThing,
  blankParty,
  knownClasses: ['person', 'ship'],
  languages: ['en', 'uk'],
};

/** A filled-in story in two languages. */
export const draft: StoryShape = { ...ferry, id: 'sinking', languages: ['en', 'uk'] };
