import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the search looks at, handed in so that it can be tried for systems other than this one. */
export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

/** Where browsers of a kind are, the preferred one first. */
type Kind = {
  /** The environment variable that names one. */
  readonly variable: string;
  readonly called: string;
  readonly linuxNames: readonly string[];
  readonly linuxPlaces: readonly string[];
  readonly macApps: readonly { readonly app: string; readonly file: string }[];
  readonly windowsPlaces: readonly (readonly string[])[];
};

const CHROMIUM: Kind = {
  variable: 'CHROMIUM_BIN',
  called: 'a Chromium, Chrome or Edge',
  linuxNames: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  linuxPlaces: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'],
  macApps: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) => ({ app, file: app })),
  windowsPlaces: [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
};

/** The editions that may be driven with access to the browser's own windows, which the tests need. */
const FIREFOX: Kind = {
  variable: 'FIREFOX_BIN',
  called: 'a Firefox ESR, Developer Edition or Nightly',
  linuxNames: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  linuxPlaces: ['/usr/bin', '/usr/local/bin'],
  macApps: ['Firefox ESR', 'Firefox Developer Edition', 'Firefox Nightly'].map((app) => ({ app, file: 'firefox' })),
  windowsPlaces: ['Mozilla Firefox ESR', 'Firefox Developer Edition', 'Firefox Nightly'].map((folder) => [
    folder,
    'firefox.exe',
  ]),
};

/**
 * The path of a Chromium, Chrome or Edge on this system; `null` where none is found.
 * `CHROMIUM_BIN` wins over everything; where it names no file, an error says so rather than taking another browser.
 */
export function findBrowser(around: Surroundings = here()): string | null {
  return find(CHROMIUM, around);
}

/** The same for a Firefox to test in, with `FIREFOX_BIN`. */
export function findFirefox(around: Surroundings = here()): string | null {
  return find(FIREFOX, around);
}

function find(kind: Kind, around: Surroundings): string | null {
  const named = around.env[kind.variable];
  if (!named) return candidates(kind, around).find(around.exists) ?? null;
  if (around.exists(named)) return named;
  throw new Error(
    `${kind.variable} names ${named}, which does not exist: set it to the path of ${kind.called}, or unset it.`,
  );
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, exists: existsSync };
}

function candidates(kind: Kind, { platform, env }: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return kind.windowsPlaces.flatMap((place) => roots.map((root) => win32.join(root, ...place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return kind.macApps.flatMap(({ app, file }) =>
      roots.map((root) => posix.join(root, `${app}.app`, 'Contents', 'MacOS', file)),
    );
  }
  const folders = [...(env.PATH ?? '').split(':').filter((folder) => folder !== ''), ...kind.linuxPlaces];
  return kind.linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
