import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../scripts/lib/root.ts';
import { treeAt } from './helpers/language-files.ts';
import { checkLanguages } from './helpers/language-rules.ts';

type Changes = Readonly<Record<string, string | null>>;

const STORY = 'assets/stories/north-korea-russia';
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const said = (changes: Changes) => checkLanguages(treeAt(ROOT, changes));

/** Spanish under the name of Portuguese, with thirteen of its words. */
const THIRTEEN = `'não', 'são', 'uma', 'com', 'dos', 'das', 'foi', 'mais', 'também', 'soldados norte-coreanos', 'doze', 'mil', 'pela'`;
const WORDS: Changes = {
  'lib/language/index.ts': read('lib/language/index.ts').replace(
    "'./es.ts';",
    "'./es.ts';\nimport { pt } from './pt.ts';",
  ),
  'lib/language/pt.ts': read('lib/language/es.ts')
    .replace("es: Language = {\n  code: 'es'", "pt: Language = {\n  code: 'pt'")
    .replace('common: [', `common: [${THIRTEEN},`),
};

/** All the rest of Spanish as well. */
const COPIES: Changes = {
  ...WORDS,
  [`${STORY}/index.ts`]: read(`${STORY}/index.ts`).replace(
    "words/es.json' with",
    "words/es.json' with { type: 'json' };\nimport pt from './words/pt.json' with",
  ),
  [`${STORY}/words/pt.json`]: read(`${STORY}/words/es.json`),
  'tests/corpus/sentences.pt.jsonl': read('tests/corpus/sentences.es.jsonl').replaceAll('"lang":"es"', '"lang":"pt"'),
  'tests/corpus/ordinary.pt.jsonl': read('tests/corpus/ordinary.es.jsonl'),
  'tests/corpus/floors.json': read('tests/corpus/floors.json').replace('"es": {', '"pt": {}, "es": {'),
  'tests/lib/language/pt.test.ts': read('tests/lib/language/es.test.ts'),
  'tests/lib/figure/numerals/pt.ts': read('tests/lib/figure/numerals/es.ts'),
};

describe('Portuguese made of Spanish and thirteen words', () => {
  test('lacks everything beside its words, which are a copy', () => {
    expect(said(WORDS)).toEqual([
      expect.stringMatching(/^lib\/language\/pt\.ts shares 100 % of its words with that of es: one is a copy/),
      expect.stringMatching(/^lib\/language\/pt\.ts has nothing but words of that of es for .* more: one is a copy/),
      expect.stringMatching(/^assets\/stories\/.*\/index\.ts names no words of pt: write .*words\/pt\.json/),
      expect.stringMatching(/^tests\/corpus\/sentences\.pt\.jsonl has 0 sentences with 0 figures of at least/),
      expect.stringMatching(/^tests\/corpus\/ordinary\.pt\.jsonl has 0 articles/),
      expect.stringMatching(/^tests\/corpus\/floors\.json has for pt no floor .* for storyPrecision, .*positions/),
      expect.stringMatching(/^tests\/lib\/language\/pt\.test\.ts has 0 rows/),
      expect.stringMatching(/^tests\/lib\/figure\/numerals\/pt\.ts has 0 rows/),
      expect.stringMatching(/^tests\/lib\/figure\/numerals\.test\.ts does not read the numerals of pt/),
      expect.stringMatching(/^README\.md does not say that it reads Portuguese/),
    ]);
  });

  test('is no language where the rest is copied too', () => {
    expect(said(COPIES)).toEqual([
      expect.stringMatching(/^lib\/language\/pt\.ts shares/),
      expect.stringMatching(/^lib\/language\/pt\.ts has nothing but words of that of es/),
      expect.stringMatching(/words\/pt\.json shares 100 % of its words with that of es/),
      expect.stringMatching(/sentences\.pt\.jsonl has 50 sentences of another language’s file: write them in pt/),
      expect.stringMatching(/^tests\/corpus\/floors\.json has for pt no floor/),
      expect.stringMatching(/language\/pt\.test\.ts shares 100 % of its words with that of es: one/),
      expect.stringMatching(/numerals\/pt\.ts shares 100 %/),
      expect.stringMatching(/numerals\.test\.ts does not read the numerals of pt/),
      expect.stringMatching(/^README\.md/),
    ]);
  });
});

/** What is taken from a language that is whole, the file that then is there, and the one sentence that must come of it. */
const TAKEN: readonly [name: string, path: string, text: string | null, sentence: RegExp][] = [
  [
    'a concept',
    'lib/language/es.ts',
    without('lib/language/es.ts', /\bcaptured: \[[^\]]*\]/, 'captured: []'),
    /es\.ts has no words for words\.captured:/,
  ],
  [
    'its months',
    'lib/language/es.ts',
    without('lib/language/es.ts', /\bmonths: \{[^}]*\}/, 'months: {}'),
    /es\.ts has no words for dates\.months:/,
  ],
  [
    'a party',
    `${STORY}/words/es.json`,
    without(`${STORY}/words/es.json`, /"nis": \[[^\]]*\]/, '"nis": []'),
    /es\.json lacks aliases of nis:/,
  ],
  [
    'a term',
    `${STORY}/words/es.json`,
    without(`${STORY}/words/es.json`, /"theatre": \[[^\]]*\]/, '"theatre": []'),
    /es\.json lacks the terms theatre, which/,
  ],
  [
    'a floor',
    'tests/corpus/floors.json',
    without('tests/corpus/floors.json', /"es": \{/, '"es": {}, "nobody": {'),
    /has for es no floor/,
  ],
  [
    'most labels',
    'tests/corpus/sentences.es.jsonl',
    read('tests/corpus/sentences.es.jsonl').split('\n').slice(0, 39).join('\n'),
    /sentences\.es\.jsonl has 39 sentences/,
  ],
  ['its ordinary articles', 'tests/corpus/ordinary.es.jsonl', null, /ordinary\.es\.jsonl has 0 articles/],
  ['its tests', 'tests/lib/language/es.test.ts', null, /es\.test\.ts has 0 rows/],
  ['its name', 'README.md', without('README.md', /, Spanish,/, ','), /README\.md does not say that it reads Spanish/],
];

test.each(TAKEN)('a language without %s is told so', (_, path, text, sentence) => {
  expect(said({ [path]: text })).toEqual([expect.stringMatching(sentence)]);
});

test('a code that is no language’s is told so', () => {
  const index = read('lib/language/index.ts').replace("import { es } from './es.ts'", "import { xx } from './xx.ts'");
  const sentences = said({ 'lib/language/index.ts': index, 'lib/language/xx.ts': read('lib/language/es.ts') });
  expect(sentences).toContainEqual(expect.stringMatching(/^lib\/language\/xx\.ts: xx is no code that browsers/));
});

test('a language with little in each list is told so', () => {
  const few = read('lib/language/es.ts').replace(/\[\s*('[^']*')[^\][]*\]/g, '[$1]');
  expect(said({ 'lib/language/es.ts': few })).toContainEqual(
    expect.stringMatching(/^lib\/language\/es\.ts has \d+ words of at least \d+: it is not finished/),
  );
});

function without(path: string, part: RegExp, instead: string): string {
  const text = read(path);
  if (!part.test(text)) throw new Error(`${path} has no ${part}`);
  return text.replace(part, instead);
}
