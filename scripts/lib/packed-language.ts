import type { Language } from '../../lib/language/types.ts';

/** Small, and needed of every language to tell that of a text. */
const AT_HAND = ['code', 'spaced', 'common', 'abbreviations'] as const satisfies readonly (keyof Language)[];

/**
 * The module of a language as the extension is built with it: the same object, but that most of it is text, which is parsed
 * when it is first read. A page is in one language, and a background that starts for it has not to make objects of all.
 */
export function packedLanguage(language: Language): string {
  const members = Object.entries(language).map(([key, value]) =>
    AT_HAND.some((one) => one === key)
      ? `${key}: ${JSON.stringify(value)}`
      : `get ${key}() { return parsed.${key} ??= JSON.parse(${JSON.stringify(JSON.stringify(value))}); }`,
  );
  return `const parsed = {};\nexport const ${language.code} = {\n  ${members.join(',\n  ')},\n};\n`;
}
