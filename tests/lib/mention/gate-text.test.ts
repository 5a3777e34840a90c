import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { gateText, sentenceNumbers } from '../../../lib/mention/gate-text.ts';
import { foldSigns } from '../../../lib/text/normalise.ts';
import { sentencesOf } from '../../../lib/text/sentences.ts';

/** Whether a text is one sentence from end to end. */
function isOne(text: string): boolean {
  const [first, last] = sentenceNumbers(gateText([text]))([0, text.length - 1]);
  return first === last;
}

test.each([
  'Seoul confirmed. Moscow denied.',
  'Confirmed! Moscow denied.',
  '“Confirmed?” Moscow denied.',
  '韩国证实。俄罗斯否认。',
])('two sentences are told apart: %s', (text) => {
  expect(isOne(text)).toBe(false);
  expect(sentencesOf(foldSigns(text), new Set())).toHaveLength(2);
});

test.each([
  'They left it. Moscow denied.',
  'Version confirmed.Next',
  'Confirmed?yes',
  'Confirmed. in small letters',
  'Confirmed.-Moscow',
])('what the engine may take for one sentence is one: %s', (text) => {
  expect(isOne(text)).toBe(true);
});

test.each(LANGUAGES.map(({ code, abbreviations }) => [code, abbreviations] as const))(
  'an abbreviation ends no sentence: %s',
  (_, abbreviations) => {
    expect(abbreviations.filter((word) => !isOne(`Some ${word}. Words`))).toEqual([]);
  },
);

test('every sign with another way of writing is folded', () => {
  const quotes = '‘’‚‛′＇ʼ“”„‟″「」『』《》«»＂';
  const others = '‐‑‒–—―−－﹣\u00a0\u2002\u200a\u202f\u205f\u3000\t\n，．：；％～〜∼（）＄⁰¹²³⁴⁵⁶⁷⁸⁹０９';
  expect(foldSigns(quotes + others)).toMatch(/^[ -~]+$/);
});
