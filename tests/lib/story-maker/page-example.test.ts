import { expect, test } from 'vitest';
import { explain } from '../../../lib/story-maker/explain.ts';
import { exampleOn } from '../../../lib/story-maker/page-example.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { ferry } from './ferry.ts';

const story = storyOf(ferry);
const on = (text: string, figure: string) =>
  exampleOn(story, text, explain(story, { text, published: '2025-03-05', language: 'en' }), text.indexOf(figure));

test('a figure with its sentence', () => {
  const text = 'Ferry sinking\n\nThe ferry Aurelia sank in the strait. At least 40 people\ndrowned. It was dark.';
  expect(on(text, 'At least 40')).toEqual({
    language: 'en',
    text: 'At least 40 people drowned.',
    figure: 'At least 40',
  });
});

test('with so many words that it stands there once', () => {
  const text = 'The ferry Aurelia sank: 40 people drowned and 40 people were rescued.';
  expect(on(text, '40 people d')?.figure).toBe('40 people drowned');
  expect(
    exampleOn(story, text, explain(story, { text, published: '', language: 'en' }), text.lastIndexOf('40'))?.figure,
  ).toBe('40 people were');
});

test('with the sentence before, where only that makes it read as on the page', () => {
  const last = 'When the ferry Aurelia sank, 30 people drowned. The figure for the passengers later rose to 45.';
  const text = `Ferry Aurelia sinks in strait\n\nThe ferry Aurelia sank in the strait. ${last}`;
  expect([on(text, '30')?.text, on(text, '45')?.text]).toEqual([
    'When the ferry Aurelia sank, 30 people drowned.',
    last,
  ]);
});

test('none of a figure that is not there, nor of an endless sentence', () => {
  const long = `The ferry Aurelia sank in the strait ${'and sank '.repeat(80)}and 40 people drowned.`;
  expect([on(long, '40'), on('The ferry Aurelia sank.', 'sank')]).toEqual([null, null]);
});
