import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { CACHE } from './root.ts';

export type Launched = {
  readonly context: BrowserContext;
  /** The extension's service worker. */
  readonly worker: Worker;
  /** The extension's id, the host of its own pages. */
  readonly id: string;
  /** Closes the browser and removes what it wrote. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly browser: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Keeps the page that opens upon installation. */
  readonly welcome?: boolean;
  /** Further arguments for the browser. */
  readonly args?: readonly string[];
};

/** Milliseconds: how long starting, a page or an element may take on a machine that is busy with other things. */
const PATIENCE_MS = 60_000;

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Opens a browser with a fresh profile and the extension in it. The extension comes in by `Extensions.loadUnpacked`
 * over the debugging pipe, the one way that Chromium, Chrome and Edge all heed (the branded ones ignore
 * `--load-extension` since version 137).
 */
export async function launchWithExtension({
  browser,
  extension,
  headless,
  welcome = false,
  args = [],
}: Options): Promise<Launched> {
  const folder = await freshFolder();
  const profile = join(folder, 'profile');
  // A copy, so that a build in the meantime does not pull files from under a running browser.
  const copy = join(folder, 'extension');
  await cp(extension, copy, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless,
    // Chromium's sandbox cannot be set up by root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 900 } : null,
    // A person's browser has both.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: ['--enable-unsafe-extension-debugging', ...(headless ? ['--disable-gpu'] : []), ...QUIET, ...args],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const close = async () => {
    await context.close();
    await remove(folder);
  };
  try {
    const started = context.waitForEvent('serviceworker', { timeout: PATIENCE_MS });
    const greeted = context.waitForEvent('page', { timeout: PATIENCE_MS });
    const [worker, id, greeting] = await Promise.all([started, loadUnpacked(context, copy), greeted]);
    if (!welcome) await greeting.close();
    return { context, worker, id, close };
  } catch (error) {
    await close();
    throw new Error(`${browser} did not take the extension; a newer Chromium, Chrome or Edge may: ${messageOf(error)}`);
  }
}

async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('it cannot be debugged');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

/** Inside the project, since a Chromium from a snap package has a temporary folder of its own. */
async function freshFolder(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  return mkdtemp(join(CACHE, 'browser-'));
}

/** The browser may still be writing when it says that it is closed. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
