import type { Kind, LanguageCode, Story } from '../../../lib/model.ts';

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
  const titles = new Map(stories.map(({ id, title }) => [id, inLanguage(title, language) ?? id]));
  const choices = stories.map(
    (story): StoryChoices => ({
      id: story.id,
      subjects: story.subjects.map(({ id, label, kind }) => ({ id, kind, label: inLanguage(label, language) ?? id })),
      parties: story.parties.map(({ id, name }) => ({ id, label: name })),
    }),
  );
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

function inLanguage(texts: Readonly<Record<LanguageCode, string>>, language: LanguageCode): string | undefined {
  const byLanguage = new Map(Object.entries(texts));
  return byLanguage.get(language) ?? byLanguage.get('en') ?? byLanguage.values().next().value;
}
