import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/root.ts';
import { cardTexts, messageFiles } from '../../scripts/messages/message-files.ts';
import { readEnglish, readTexts } from '../../scripts/messages/read-messages.ts';
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
