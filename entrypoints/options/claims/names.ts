import type { Kind, LanguageCode, Story } from '../../../lib/model.ts';
import { storyNames } from '../../../lib/story-names.ts';

/** How the table speaks of stories, subjects and parties; an id stands for itself where nobody knows it. */
export type Names = {
  readonly story: (id: string) => string;
  readonly subject: (storyId: string, id: string) => string;
  readonly party: (id: string) => string;
  /** A followed set by whose claims it is (`set:` and its id); everybody else as they are. */
  readonly owner: (owner: string) => string;
  /** What a bulk change may choose from. */
  readonly stories: readonly StoryChoices[];
};

export type StoryChoices = {
  readonly id: string;
  readonly subjects: readonly { readonly id: string; readonly label: string; readonly kind: Kind | null }[];
  readonly parties: readonly { readonly id: string; readonly label: string }[];
};

/** Names in `language` where a story has it, else in English, else in any. */
export function namesOf(
  stories: readonly Story[],
  language: LanguageCode,
  sets: readonly { readonly id: string; readonly title: string }[] = [],
): Names {
  const named = stories.map((story) => ({ story, names: storyNames(story, language) }));
  const titles = new Map(named.map(({ story, names }) => [story.id, names.title]));
  const choices = named.map(({ story, names }): StoryChoices => {
    const labels = new Map(Object.entries(names.subjects));
    return {
      id: story.id,
      subjects: story.subjects.map(({ id, kind }) => ({ id, kind, label: labels.get(id) ?? id })),
      parties: names.parties.map(({ id, name }) => ({ id, label: name })),
    };
  });
  const subjects = new Map(
    choices.map(({ id, subjects }) => [id, new Map(subjects.map((subject) => [subject.id, subject.label]))]),
  );
  const parties = new Map(choices.flatMap((story) => story.parties.map(({ id, label }) => [id, label] as const)));
  const owners = new Map(sets.map(({ id, title }) => [`set:${id}`, title]));
  return {
    story: (id) => titles.get(id) ?? id,
    subject: (storyId, id) => subjects.get(storyId)?.get(id) ?? id,
    party: (id) => parties.get(id) ?? id,
    // left meanwhile, a set has no name any more
    owner: (owner) => owners.get(owner) ?? owner.replace(/^set:/, ''),
    stories: choices,
  };
}
