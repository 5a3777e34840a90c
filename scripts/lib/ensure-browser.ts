import { findBrowser } from './find-browser.ts';
import { SYSTEM_PACKAGES } from './system-packages.ts';

/**
 * The path of a Chromium, Chrome or Edge to use. Where none is installed it is brought in as root on Debian and its kin;
 * elsewhere an error says in one sentence what to install.
 */
export async function ensureBrowser(
  say: (line: string) => void,
  find = findBrowser,
  packages = SYSTEM_PACKAGES,
): Promise<string> {
  const found = find();
  if (found) return found;
  if (!packages.canInstall) throw new Error(adviceFor(process.platform));
  say('No Chromium, Chrome or Edge found: installing the distribution’s chromium.');
  await packages.install('chromium');
  const installed = find();
  if (installed) return installed;
  throw new Error('chromium was installed but cannot be found: set CHROMIUM_BIN to its path.');
}

/** What to install, in one sentence. */
export function adviceFor(platform: NodeJS.Platform): string {
  const how = platform === 'linux' ? ' (on Debian and Ubuntu: sudo apt-get install chromium)' : '';
  return `No browser found: install Chromium, Chrome or Edge${how}, or set CHROMIUM_BIN to the path of one.`;
}
