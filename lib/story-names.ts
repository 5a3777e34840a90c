import type { NamedParty, StoryNames } from './messages.ts';
import type { LanguageCode, Party, Story } from './model.ts';

/** What the view needs to speak of a story, in `language` where the story has it, else in English, else in any. */
export function storyNames(story: Story, language: LanguageCode): StoryNames {
  return {
    id: story.id,
    title: inLanguage(story.title, language) ?? story.id,
    subjects: Object.fromEntries(
      story.subjects.map((subject) => [subject.id, inLanguage(subject.label, language) ?? subject.id]),
    ),
    parties: story.parties.map((party) => partyName(party, language)),
  };
}

/** "the" belongs to the name that the story gives first; others are taken as they are. */
function partyName({ aliases: _, names = {}, article, ...named }: Party, language: LanguageCode): NamedParty {
  const own = new Map(Object.entries(names)).get(language);
  return own === undefined ? { ...named, ...(article && { article }) } : { ...named, name: own };
}

function inLanguage(texts: Readonly<Record<LanguageCode, string>>, language: LanguageCode): string | undefined {
  const byLanguage = new Map(Object.entries(texts));
  return byLanguage.get(language) ?? byLanguage.get('en') ?? byLanguage.values().next().value;
}
