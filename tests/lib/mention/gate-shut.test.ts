import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { passesGate } from '../../../lib/mention/gate.ts';
import { gateStory } from '../../../lib/mention/gate-terms.ts';
import { set } from '../../helpers/engine.ts';

/** Short pages of everyday words, some of which hold a name or an acronym of the story within them: "Frank", "think tank". */
const PAGES: readonly { readonly lang: string; readonly text: string }[] = readFileSync(
  new URL('../../corpus/shut.jsonl', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const GATE = [gateStory(set.story, LANGUAGES)];

test('there are sixty pages, in every language', () => {
  expect(PAGES).toHaveLength(60);
  expect(new Set(PAGES.map(({ lang }) => lang))).toEqual(new Set(LANGUAGES.map(({ code }) => code)));
});

test.each(PAGES)('$lang stays outside: $text', ({ text }) => {
  expect(passesGate(text, GATE)).toBe(false);
});

test('all of them on one page stay outside, too', () => {
  expect(passesGate(PAGES.map(({ text }) => text).join('\n'), GATE)).toBe(false);
});
