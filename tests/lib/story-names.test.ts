import { expect, test } from 'vitest';
import type { Story } from '../../lib/model.ts';
import { storyNames } from '../../lib/story-names.ts';
import { set } from '../helpers/engine.ts';

const [subject] = set.story.subjects;
const story: Story = {
  ...set.story,
  title: { en: 'The harbour', ko: '항구' },
  subjects: subject ? [{ ...subject, label: { en: 'ships', de: 'Schiffe' } }] : [],
  parties: [
    { id: 'guard', name: 'Coast Guard', article: true, names: { ko: '해경', de: 'Küstenwache' }, aliases: {} },
    { id: 'ruiz', name: 'Ruiz', aliases: { en: ['Ruiz'] } },
  ],
};
const names = (language: string) => {
  const { title, subjects, parties } = storyNames(story, language);
  return [title, ...Object.values(subjects), ...parties.map(({ name, article }) => (article ? `the ${name}` : name))];
};

test('a story is named in the language of the interface, and in English where it has no such name', () => {
  expect(names('en')).toEqual(['The harbour', 'ships', 'the Coast Guard', 'Ruiz']);
  expect(names('ko')).toEqual(['항구', 'ships', '해경', 'Ruiz']);
  expect(names('de')).toEqual(['The harbour', 'Schiffe', 'Küstenwache', 'Ruiz']);
  expect(names('constructor')).toEqual(names('en'));
});

test('nothing of how texts name a party goes along', () => {
  expect(JSON.stringify(storyNames(story, 'de'))).not.toMatch(/aliases|names|해경/);
});
