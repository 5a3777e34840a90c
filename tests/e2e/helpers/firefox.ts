import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, firefox } from 'playwright-core';
import { buildExtension } from '../../../scripts/lib/build-extension.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { run } from '../../../scripts/lib/run.ts';

/** Release builds of Firefox take signed extensions only; these take any. */
const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox-developer-edition',
  '/usr/bin/firefox-nightly',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Firefox Developer Edition\\firefox.exe',
  'C:\\Program Files\\Firefox Nightly\\firefox.exe',
];

/** A Firefox to test in: `FIREFOX_BIN`, else one in the usual places; `null` where there is none. */
export const FIREFOX = process.env.FIREFOX_BIN || (PLACES.find(existsSync) ?? null);

/** What a skipped test says instead of nothing. */
export const WHERE_FIREFOX = FIREFOX
  ? ''
  : ' (skipped: no Firefox ESR, Developer Edition or Nightly is installed; FIREFOX_BIN may name one)';

export type LaunchedFirefox = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** Builds the extension for Firefox and opens a Firefox with a fresh profile and the extension in it. */
export async function launchFirefox(executablePath: string): Promise<LaunchedFirefox> {
  await mkdir(CACHE, { recursive: true });
  const profile = await mkdtemp(join(CACHE, 'firefox-'));
  const remove = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    await pack(await buildExtension('firefox'), join(profile, 'extensions'));
    const context = await firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath,
      headless: true,
      viewport: null,
      firefoxUserPrefs: {
        'xpinstall.signatures.required': false,
        // Extensions that lie in a profile are otherwise asked about first.
        'extensions.autoDisableScopes': 0,
      },
    });
    return { context, close: () => context.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Firefox takes an extension from its profile under the name of its id (`wxt.config.ts`). */
async function pack(extension: string, folder: string): Promise<void> {
  const args = ['build', '--source-dir', extension, '--artifacts-dir', folder, '--filename', 'packed.xpi'];
  const { code, output } = await run('web-ext', args);
  if (code !== 0) throw new Error(output);
  await rename(join(folder, 'packed.xpi'), join(folder, 'crossfigure@crossfigure.example.xpi'));
}
