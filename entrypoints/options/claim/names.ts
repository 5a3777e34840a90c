import type { Translate } from '../../../components/i18n.ts';
import { type LookupNames, lookupNames } from '../../../components/lookup-names.ts';
import type { Story } from '../../../lib/model.ts';
import { storyNames } from '../../../lib/story-names.ts';

/** How to speak of stories, in the language of the interface. */
export function namesOf(stories: readonly Story[], t: Translate, locale: string): LookupNames {
  return lookupNames(
    stories.map((story) => storyNames(story, locale.split(/[-_]/)[0] ?? 'en')),
    t,
    locale,
  );
}
