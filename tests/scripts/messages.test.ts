import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../lib/model.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { cardTexts, messageFiles } from '../../scripts/messages/message-files.ts';
import { readEnglish, readTexts } from '../../scripts/messages/read-messages.ts';
import { messageFaults } from '../helpers/message-faults.ts';
import { readSources, type SourceFile } from '../helpers/source-tree.ts';

const english = readEnglish();
const sources = new Map(readSources(ROOT, ['components', 'entrypoints', 'lib']).map((file) => [file.path, file]));

/** A file of the project with all that it is built of. */
function builtOf(path: string, found = new Set<SourceFile>()): ReadonlySet<SourceFile> {
  const file = sources.get(path);
  if (!file || found.has(file)) return found;
  found.add(file);
  for (const { file: other, typeOnly } of file.imports) if (other !== null && !typeOnly) builtOf(other, found);
  return found;
}

/** The keys of messages that a file names. */
function keysIn({ text }: SourceFile): string[] {
  return [...text.matchAll(/'([a-zA-Z]+_[a-z0-9_]+|extensionName)'/g)].flatMap(([, key = '']) =>
    Object.hasOwn(english, key) ? [key] : [],
  );
}

describe('packaged messages', () => {
  const files = messageFiles();

  test('every language has a file for the pages, one for the card and one for the browser', () => {
    expect(files.map(({ relativeDest }) => relativeDest)).toEqual(
      expect.arrayContaining(['messages/en.json', 'messages/card/en.json', '_locales/en/messages.json']),
    );
  });

  test('the card is sent every message that it names', () => {
    const named = [...builtOf('entrypoints/card/popover.tsx')].flatMap(keysIn);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !Object.hasOwn(cardTexts(readTexts('en')), key))).toEqual([]);
  });

  test('the browser is given what it shows itself, without anything to fill in', () => {
    const { contents } = files.find(({ relativeDest }) => relativeDest === '_locales/en/messages.json') ?? {};
    const shown: Record<string, { message: string }> = JSON.parse(contents ?? '{}');
    const asked = [...sources.values()].flatMap(({ text }) =>
      [...text.matchAll(/getMessage\('(\w+)'\)|'__MSG_(\w+)__'/g)].map(([, a, b]) => a ?? b ?? ''),
    );
    expect(asked.length).toBeGreaterThan(2);
    for (const key of [...asked, 'extensionName', 'extensionDescription', 'commandOpenNext'])
      expect(shown[key]?.message, key).toMatch(/^[^{}$]+$/);
  });
});

test('no message is left over: each is named, or begins as a name that is put together', () => {
  const code = [...sources.values()].map(({ text }) => text).join('\n');
  const heads = [...code.matchAll(/`([a-zA-Z_]+_)\$\{/g)].map(([, head = '']) => head);
  const words = new Set(code.match(/\w+/g));
  const isNamed = (key: string) => words.has(key) || heads.some((head) => key.startsWith(head));
  expect(Object.keys(english).filter((key) => !isNamed(key) && !/^(?:extension|command)[A-Z]/.test(key))).toEqual([]);
});

describe('every language of the interface', () => {
  test.each(INTERFACE_LANGUAGES)('%s has each message, with what it fills in and its plural forms', (language) => {
    expect(messageFaults(readTexts('en'), readTexts(language), language)).toEqual([]);
  });

  test('fits where browsers and stores show it', () => {
    for (const language of INTERFACE_LANGUAGES)
      expect(readTexts(language).extensionDescription?.length, language).toBeLessThanOrEqual(132);
  });

  test('what is missing, left over, not filled in or not counted is told', () => {
    const english = { a: 'A', b: '{1} of {2}', c: '{1, plural, one {# claim} other {# claims}}', d: 'D' };
    const russian = { a: ' ', b: '{1} и {3}', c: '{1, plural, one {#} few {#} other {#}}', e: 'E' };
    expect(messageFaults(english, russian, 'ru')).toEqual([
      'e is no message of the interface.',
      'a is empty.',
      'b lacks {2}.',
      'b fills in {3}, which nothing gives.',
      'c lacks the plural form “many”.',
      'd is missing.',
    ]);
  });

  test('every English message says where it shows, and what is filled in', () => {
    const bare = Object.entries(english).flatMap(([key, { message, description = '' }]) => {
      const filled = [...new Set(message.match(/\{[1-9]/g))].filter((name) => !description.includes(`${name}}`));
      return description === ''
        ? [`${key} has no description.`]
        : filled.map((name) => `${key} does not tell ${name}}.`);
    });
    expect(bare).toEqual([]);
  });
});
