import { findFirefox } from './find-browser.ts';
import { SYSTEM_PACKAGES } from './system-packages.ts';

/** What is said where the tests in Firefox are left out. */
export const NO_FIREFOX =
  'The tests in Firefox are left out: install Firefox ESR, Developer Edition or Nightly, or set FIREFOX_BIN to the path of one.';

/**
 * The path of a Firefox to test in. Where none is installed, the distribution's Firefox ESR is brought in as root on Debian
 * and its kin. `null` where that cannot be done or does not work, and one sentence says so: the rest can be tested without.
 */
export async function ensureFirefox(
  say: (line: string) => void,
  find = findFirefox,
  packages = SYSTEM_PACKAGES,
): Promise<string | null> {
  const found = find();
  if (found) return found;
  if (packages.canInstall) {
    say('No Firefox found to test in: installing the distribution’s firefox-esr.');
    // Ubuntu has no such package.
    await packages.install('firefox-esr').catch(() => undefined);
  }
  const installed = find();
  if (!installed) say(NO_FIREFOX);
  return installed;
}
