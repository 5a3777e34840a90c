import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE } from '../../../scripts/lib/root.ts';
import { PATIENCE_MS } from '../../helpers/patience.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { type FirefoxPage, firefoxPage } from './firefox-page.ts';

/** The extension's id (`wxt.config.ts`), and the host of its own pages, which is otherwise drawn by lot. */
export const EXTENSION_ID = 'crossfigure@crossfigure.example';
const HOST = '1d0c5a3e-6b6f-4c0b-9a51-3f8f0c2d7e64';

export type Firefox = {
  /** Opens an address, or a path of the extension's (`/options.html`), in a new tab in front. */
  readonly open: (address: string) => Promise<FirefoxPage>;
  /** Evaluates an expression in the browser's own window, where its menus, tabs and sidebar are. */
  readonly inWindow: <T>(expression: string) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Opens a Firefox with a fresh profile and the built extension in it. */
export async function launchFirefox(executable: string, extension: string): Promise<Firefox> {
  await mkdir(CACHE, { recursive: true });
  const profile = await mkdtemp(join(CACHE, 'firefox-'));
  const hosts = JSON.stringify(JSON.stringify({ [EXTENSION_ID]: HOST }));
  await writeFile(join(profile, 'user.js'), `user_pref('extensions.webextensions.uuids', ${hosts});\n`);
  const system = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  const browser = spawn(executable, ['--headless', '--no-remote', '--profile', profile, ...system], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = async () => {
    if (browser.exitCode === null && browser.signalCode === null) {
      browser.kill('SIGKILL');
      await once(browser, 'exit');
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const bidi = await connectBidi(await addressOf(browser));
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    return await firefoxBy(bidi, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function firefoxBy(bidi: Bidi, end: () => Promise<void>): Promise<Firefox> {
  type Tree = { readonly contexts: readonly { readonly context: string }[] };
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = contexts;
  if (!window) throw new Error('Firefox has no window.');
  return {
    open: async (address) => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const url = address.startsWith('/') ? `moz-extension://${HOST}${address}` : address;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'interactive' });
      return firefoxPage(bidi, context);
    },
    inWindow: (expression) => bidi.evaluate(window.context, expression),
    close: () =>
      bidi
        .send('browser.close')
        .catch(() => undefined)
        .then(end),
  };
}

/** Where a starting Firefox says that it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(() => fail('did not start in time'), PATIENCE_MS);
    const fail = (why: string) => {
      clearTimeout(late);
      reject(new Error(`Firefox ${why}:\n${printed}`));
    };
    browser.on('error', ({ message }) => fail(message));
    browser.on('exit', () => fail('ended'));
    browser.stderr?.on('data', (chunk) => {
      printed += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
