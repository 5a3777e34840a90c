import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '../../../scripts/lib/launch-with-extension.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { type Bench, launch, wait } from './bench.ts';
import { writeExtension } from './write-extension.ts';

/** Who is measured on pages with the story. */
export type Contender = {
  readonly name: string;
  readonly launched: Launched;
  /** Comes back when all marks of the page are made. */
  readonly isDone: (page: Page) => Promise<unknown>;
};

const EVERY_MS = 400;
const QUIET_LOOKS = 4;
const LONGEST_MS = 120_000;
const MARKED =
  "document.querySelectorAll('mark').length + [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)";

/**
 * `reader` is the built extension with the reader in the place of the gate, so that it alone is counted; the background is
 * its own, with the claims of the bundled story.
 */
export async function launchContenders(bench: Bench, names: readonly string[]): Promise<readonly Contender[]> {
  const contenders: Contender[] = [];
  for (const name of names) {
    const launched = await launch(bench, await extensionOf(bench, name));
    const marks = name !== 'empty' && name !== 'floor';
    contenders.push({ name, launched, isDone: (page) => hasSettled(page, marks) });
  }
  return contenders;
}

async function extensionOf({ folder, extension }: Bench, name: string): Promise<string> {
  if (name === 'extension') return extension;
  const own = join(folder, `story-${name}`);
  if (name !== 'reader') {
    const statements = readStories().flatMap(({ claims }) => claims.map(({ statement }) => statement));
    return writeExtension(own, name, `const STATEMENTS = ${JSON.stringify(statements)};`);
  }
  await cp(extension, own, { recursive: true });
  const manifest = join(own, 'manifest.json');
  const written = await readFile(manifest, 'utf8');
  await writeFile(manifest, written.replace('"gate.js"', '"reader.js"'));
  return own;
}

/**
 * Comes back once marks are painted and for a while no more of them come. All are looked at alike, as looking takes time in
 * the page as well; who makes no marks is done at once.
 */
async function hasSettled(page: Page, marks: boolean): Promise<void> {
  let last = -1;
  for (let same = 0, looks = 0; same < QUIET_LOOKS; looks += 1) {
    await wait(EVERY_MS);
    const now = await page.evaluate<number>(MARKED);
    same = now === last && (now > 0 || !marks) ? same + 1 : 0;
    last = now;
    if (looks * EVERY_MS > LONGEST_MS) throw new Error('The page got no marks.');
  }
}
