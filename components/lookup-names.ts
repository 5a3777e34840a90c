import type { StoryNames } from '../lib/messages.ts';
import type { Finding, StoryId } from '../lib/model.ts';
import { type CardContext, cardContext } from './card-context.ts';
import type { Translate } from './i18n.ts';

/** How to speak of each story that a look-up's claims may be of. */
export type LookupNames = {
  readonly t: Translate;
  readonly locale: string;
  readonly stories: readonly StoryNames[];
  /** Names of one story; ids stand for themselves where it is not known. */
  readonly of: (storyId: StoryId) => CardContext;
};

export function lookupNames(stories: readonly StoryNames[], t: Translate, locale: string): LookupNames {
  const contexts = new Map(stories.map((story) => [story.id, cardContext(NOTHING, [], story, t, locale)]));
  const unknown = (id: StoryId) => cardContext(NOTHING, [], { id, title: id, subjects: {}, parties: [] }, t, locale);
  return { t, locale, stories, of: (id) => contexts.get(id) ?? unknown(id) };
}

/** A place without evidence: only its names are asked for. */
const NOTHING: Finding = {
  type: 'mention',
  id: '',
  block: 0,
  start: 0,
  end: 0,
  surface: '',
  storyId: '',
  subject: '',
  by: null,
  asOf: null,
  evidence: [],
};
