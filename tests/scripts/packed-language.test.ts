import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../lib/language/index.ts';
import type { Language } from '../../lib/language/types.ts';
import { packedLanguage } from '../../scripts/lib/packed-language.ts';

const ALL = LANGUAGES.map((language) => [language.code, language] as const);

async function unpacked(language: Language): Promise<Language> {
  const module = await import(`data:text/javascript,${encodeURIComponent(packedLanguage(language))}`);
  return module[language.code];
}

afterEach(() => vi.restoreAllMocks());

test.each(ALL)('%s says the same', async (_, language) => {
  const packed = await unpacked(language);
  // in the same order, too: of two words that fit, the first counts
  expect(JSON.stringify(packed)).toBe(JSON.stringify(language));
  expect({ ...packed }).toEqual(language);
});

test('is parsed when it is first read, and once', async () => {
  const [language] = LANGUAGES;
  if (!language) throw new Error('There is no language.');
  const packed = await unpacked({ ...language, code: 'xx' });
  const parse = vi.spyOn(JSON, 'parse');
  expect(packed.common).toEqual(language.common);
  expect(parse).not.toHaveBeenCalled();
  expect(packed.words).toBe(packed.words);
  expect(parse).toHaveBeenCalledTimes(1);
});
