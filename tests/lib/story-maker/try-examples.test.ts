import { describe, expect, test } from 'vitest';
import type { Story, Subject, SubjectExample } from '../../../lib/model.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { tryExamples } from '../../../lib/story-maker/try-examples.ts';
import { ferry } from './ferry.ts';

const story = storyOf(ferry);
const en = (text: string, figure?: string): SubjectExample => ({ language: 'en', text, ...(figure && { figure }) });
const withOn = (id: string, more: Pick<Subject, 'examples' | 'counterExamples'>): Story => ({
  ...story,
  subjects: story.subjects.map(({ examples: _, counterExamples: __, ...one }) =>
    one.id === id ? { ...one, ...more } : one,
  ),
});
const tried = (id: string, example: SubjectExample, list: 'examples' | 'counterExamples' = 'examples') => {
  const [only] = tryExamples(withOn(id, { [list]: [example] }));
  return only && { passed: only.passed, readAs: only.readAs, why: only.why };
};

test('what a story has is tried in its order, examples first', () => {
  expect(tryExamples(story).map(({ subject, list, passed, readAs }) => [subject, list, passed, readAs])).toEqual([
    ['drowned', 'examples', true, ['drowned']],
    ['drowned', 'examples', true, ['drowned']],
    ['drowned', 'counterExamples', true, ['rescued']],
  ]);
});

test('only the languages that are asked for', () => {
  expect(tryExamples(story, ['zh'])).toEqual([]);
  expect(tryExamples(story, ['en'])).toHaveLength(3);
});

describe('an example that fails says what it was read as', () => {
  test('another subject', () => {
    expect(tried('drowned', en('From the Aurelia in the strait 12 people were rescued.', '12'))).toEqual({
      passed: false,
      readAs: ['rescued'],
      why: null,
    });
  });

  test.each<[why: string, example: SubjectExample]>([
    ['no_rule', en('When the ferry sank, 12 people sang.', '12')],
    ['no_figure', en('When the ferry sank, chapter 12 was read.', 'chapter 12')],
    ['no_figure', en('When the ferry sank, a passenger drowned.', 'ferry')],
    ['no_mention', en('The museum sold 12 tickets.', '12')],
    ['no_language', { ...en('When the ferry sank, 12 people drowned.', '12'), language: 'xx' }],
    ['no_mention', { ...en('When the Aurelia sank, 12 people drowned.', '12'), published: '2025-02-01' }],
  ])('nothing: %s', (why, example) => {
    expect(tried('drowned', example)).toMatchObject({ passed: false, readAs: [], why });
  });

  test('where only one of two numbers of its stretch counts the subject', () => {
    const text = 'When the Aurelia sank, 31 drowned and 240 were rescued.';
    expect(tried('drowned', en(text, '31 drowned and 240'))?.passed).toBe(false);
  });
});

describe('a counter-example', () => {
  const text = 'When the Aurelia sank, 31 drowned and 240 were rescued.';

  test('fails where its figure is taken for the subject', () => {
    expect(tried('drowned', en(text, '31'), 'counterExamples')).toMatchObject({ passed: false, readAs: ['drowned'] });
  });

  test('passes where it counts nothing', () => {
    expect(tried('drowned', en('When the ferry sank, 12 people sang.', '12'), 'counterExamples')?.passed).toBe(true);
  });
});

describe('a statement', () => {
  test('passes by its subject, whoever says it', () => {
    expect(tried('overloaded', en('The Aurelia was overloaded when it sank.'))).toEqual({
      passed: true,
      readAs: ['overloaded'],
      why: null,
    });
  });

  test('fails where none is made', () => {
    expect(tried('overloaded', en('The Aurelia sank in the strait.'))).toMatchObject({
      passed: false,
      why: 'no_statement',
    });
  });
});
