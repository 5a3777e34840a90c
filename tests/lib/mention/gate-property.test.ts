import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCheck } from '../../../lib/check.ts';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { finished } from '../../../lib/mention/finished.ts';
import { createGate } from '../../../lib/mention/gate.ts';
import { gateStory } from '../../../lib/mention/gate-terms.ts';
import type { LanguageCode, Story } from '../../../lib/model.ts';
import { NO_CONTEXT } from '../../../lib/page/context.ts';
import { blankStory, blankSubject } from '../../../lib/story-maker/blank.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { blocks, page, set } from '../../helpers/engine.ts';
import { secondStory } from '../../helpers/second-story.ts';
import { textsOn } from '../../helpers/spoken-of.ts';

/** Whether the engine finds a mention of the story in a paragraph of a language. */
function isMentioned(text: string, story: Story, language: LanguageCode): boolean {
  const context = { ...NO_CONTEXT, language };
  return readCheck({ page: page(null), blocks: blocks([text]), context }, [story]).mentions.length > 0;
}

/** The text as a page may have it before the reader tidies it: cut into text nodes, with signs that nobody sees and white space. */
const asInPage = (text: string) =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.constantFrom('', '', '\u00ad', '\u200b', '\u2060')), {
      maxLength: 6,
    })
    .map((cuts) => {
      const places = [...new Map(cuts)].sort(([a], [b]) => a - b);
      const starts = [0, ...places.map(([at]) => at)];
      return starts.map((from, index) => {
        const piece = text.slice(from, places[index]?.[0] ?? text.length).replaceAll(' ', '\n \t');
        return (places[index - 1]?.[1] ?? '') + piece;
      });
    });

/** How many of the texts have a mention; each of those must pass. */
function mentionsThatPass(story: Story, language: (typeof LANGUAGES)[number], numRuns: number): number {
  let mentioned = 0;
  const gate = gateStory(story, LANGUAGES);
  fc.assert(
    fc.property(
      textsOn(story, language).chain((text) => fc.tuple(fc.constant(text), asInPage(text))),
      ([text, texts]) => {
        if (!isMentioned(text, story, language.code)) return;
        mentioned++;
        expect(finished(createGate([gate]).opensOn(texts)), JSON.stringify(texts)).toBe(true);
        const row = { text: texts.join(''), nodes: () => texts };
        expect(finished(createGate([gate]).opensOn([row])), JSON.stringify(texts)).toBe(true);
      },
    ),
    { numRuns },
  );
  return mentioned;
}

describe('what the engine finds a mention in passes', () => {
  test.each(LANGUAGES.map((language) => [language.code, language] as const))(
    'in the bundled story: %s',
    (_, language) => {
      expect(mentionsThatPass(set.story, language, 150)).toBeGreaterThan(30);
    },
  );

  test.each(LANGUAGES.map((language) => [language.code, language] as const))(
    'in a story from the form: %s',
    (_, language) => {
      const words = language.words.soldier?.slice(0, 6).map((word) => word.replace(/^[=*]+/, '')) ?? [];
      const names = [...words, ...Object.values(set.story.terms[language.code]?.actor ?? []).slice(0, 6)];
      const draft = {
        ...blankStory(language.code, '2024-01-01'),
        title: { [language.code]: 'Story' },
        names: { [language.code]: names.map((word) => word.replace(/^[=*]+/, '')) },
        also: { [language.code]: (language.words.sent ?? []).map((word) => word.replace(/^[=*]+/, '')) },
        subjects: [
          { ...blankSubject([]), label: { [language.code]: 'Number' }, near: { [language.code]: ['yesterday'] } },
        ],
      };
      expect(mentionsThatPass(storyOf(draft), language, 120)).toBeGreaterThan(15);
    },
  );

  test('in stories that anybody could bring', () => {
    let mentioned = 0;
    fc.assert(
      fc.property(secondStory, fc.constantFrom(...LANGUAGES), (story, language) => {
        mentioned += mentionsThatPass(story, language, 3);
      }),
      { numRuns: 120 },
    );
    expect(mentioned).toBeGreaterThan(50);
  });
});
