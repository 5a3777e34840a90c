import type { StoryNames } from './messages.ts';
import type { LanguageCode, Story } from './model.ts';

/** What the view needs to speak of a story, in `language` where the story has it, else in English, else in any. */
export function storyNames(story: Story, language: LanguageCode): StoryNames {
  return {
    id: story.id,
    title: inLanguage(story.title, language) ?? story.id,
    subjects: Object.fromEntries(
      story.subjects.map((subject) => [subject.id, inLanguage(subject.label, language) ?? subject.id]),
    ),
    parties: story.parties.map(({ aliases: _, ...named }) => named),
  };
}

function inLanguage(texts: Readonly<Record<LanguageCode, string>>, language: LanguageCode): string | undefined {
  const byLanguage = new Map(Object.entries(texts));
  return byLanguage.get(language) ?? byLanguage.get('en') ?? byLanguage.values().next().value;
}
