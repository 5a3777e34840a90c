import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the search looks at, handed in so that it can be tried for systems other than this one. */
export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const WINDOWS_PLACES = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The path of a Chromium, Chrome or Edge on this system; `null` where none is found.
 * `CHROMIUM_BIN` wins over everything; where it names no file, an error says so rather than taking another browser.
 */
export function findBrowser(around: Surroundings = here()): string | null {
  const named = around.env.CHROMIUM_BIN;
  if (!named) return candidates(around).find(around.exists) ?? null;
  if (around.exists(named)) return named;
  throw new Error(
    `CHROMIUM_BIN names ${named}, which does not exist: set it to a Chromium, Chrome or Edge, or unset it.`,
  );
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, exists: existsSync };
}

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => win32.join(root, ...place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return MAC_APPS.flatMap((app) => roots.map((root) => posix.join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  const folders = [...(env.PATH ?? '').split(':').filter((folder) => folder !== ''), ...LINUX_PLACES];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
