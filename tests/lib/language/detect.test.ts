import { expect, test } from 'vitest';
import { detectLanguage } from '../../../lib/language/detect.ts';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { labelledCases } from '../../../scripts/corpus/cases.ts';

const cases = [...labelledCases().values()].flat();

test.each(LANGUAGES)('a page in $code that declares no language is told by its words', ({ code }) => {
  const text = cases.flatMap(({ lang, text }) => (lang === code ? [text] : [])).join('\n');
  expect(detectLanguage(text, null, LANGUAGES)?.code).toBe(code);
});
