import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';

/**
 * The path of a browser to use. Where none is installed it is brought in as root on Debian and its kin; elsewhere an
 * error says in one sentence what to install.
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (!canInstall()) throw new Error(adviceFor(process.platform));
  say('No Chromium, Chrome or Edge found: installing the distribution’s chromium.');
  await install('update');
  await install('install', '-y', '--no-install-recommends', 'chromium');
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('chromium was installed but cannot be found: set CHROMIUM_BIN to its path.');
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function install(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-q', ...args], { env });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed, so there is no browser to use:\n${output}`);
}

/** What to install, in one sentence. */
export function adviceFor(platform: NodeJS.Platform): string {
  const how = platform === 'linux' ? ' (on Debian and Ubuntu: sudo apt-get install chromium)' : '';
  return `No browser found: install Chromium, Chrome or Edge${how}, or set CHROMIUM_BIN to the path of one.`;
}
