import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

/**
 * What comes into pages at most, in bytes as `gzip -9` packs it: the gate into every page, the reader into pages about a
 * story, the card when the pointer comes to a mark, the rest when the user asks for something.
 */
const MOST: Readonly<Record<string, number>> = {
  'gate.js': 7_500,
  'leftovers.js': 1_000,
  'reader.js': 22_500,
  'card.js': 29_000,
  'selection.js': 12_500,
  'passage.js': 10_500,
};

test.each(['extension', 'firefoxExtension'] as const)('what comes into pages is small: %s', async (build) => {
  const files = (await readdir(inject(build))).filter((name) => name.endsWith('.js') && name !== 'background.js');
  expect(files.sort()).toEqual(Object.keys(MOST).sort());
  for (const name of files) {
    const text = await readFile(join(inject(build), name), 'utf8');
    expect(gzipSync(text, { level: 9 }).length, name).toBeLessThanOrEqual(MOST[name] ?? 0);
    // It would need resources that pages can load.
    expect(text, name).not.toMatch(/\bimport\(/);
  }
});
