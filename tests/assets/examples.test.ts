import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/language/index.ts';
import type { Subject } from '../../lib/model.ts';
import { tryExamples } from '../../lib/story-maker/try-examples.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { readStories } from '../../scripts/stories/read-stories.ts';
import { failureSentence } from '../../scripts/story/sentences.ts';

const IN_TESTS = fileURLToPath(new URL('../stories/', import.meta.url));
const stories = [...readStories(), ...(existsSync(IN_TESTS) ? readStories(IN_TESTS) : [])].map(({ story }) => story);

test.each(stories.map((story) => [story.id, story] as const))(
  'every example of %s is read as it says',
  (_id, story) => {
    const failed = tryExamples(story).filter(({ passed }) => !passed);
    expect(failed.map(failureSentence)).toEqual([]);
  },
);

describe('the first story shows what it is', () => {
  const { subjects, reading, positions } = bundled.story;
  const inLanguage = (list: Subject['examples'], code: string) =>
    (list ?? []).filter(({ language, figure }) => language === code && figure !== undefined).length;

  test('each subject that anything is read as, in three languages', () => {
    const read = new Set([...reading, ...positions].map(({ subject }) => subject));
    const few = subjects.filter(({ id, examples = [], counterExamples = [] }) => {
      const languages = LANGUAGES.map(({ code }) => code).filter((code) =>
        [examples, counterExamples].every((list) => list.some(({ language }) => language === code)),
      );
      return read.has(id) && languages.length < 3;
    });
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test('what counts, by two examples and a counter-example a language', () => {
    const few = subjects.flatMap(({ id, kind, examples, counterExamples }) =>
      LANGUAGES.map(
        ({ code }) => [id, code, inLanguage(examples, code), inLanguage(counterExamples, code)] as const,
      ).filter(([, , shown, not]) => kind !== null && shown > 0 && (shown < 2 || not < 1)),
    );
    expect(few).toEqual([]);
  });

  test.each(LANGUAGES.map(({ code }) => code))('%s has twenty', (code) => {
    const all = subjects.flatMap(({ examples = [], counterExamples = [] }) => [...examples, ...counterExamples]);
    expect(all.filter(({ language }) => language === code).length).toBeGreaterThanOrEqual(20);
  });
});
