import { expect, test } from 'vitest';
import { adviceFor, ensureBrowser } from '../../scripts/lib/ensure-browser.ts';
import { ensureFirefox, NO_FIREFOX } from '../../scripts/lib/ensure-firefox.ts';
import type { SystemPackages } from '../../scripts/lib/system-packages.ts';

const TRIALS = [
  { ensure: ensureBrowser, wanted: 'chromium' },
  { ensure: ensureFirefox, wanted: 'firefox-esr' },
] as const;

/** A system whose distribution has `offers`; `find` finds what was installed. */
function system({ canInstall, offers = [] }: { canInstall: boolean; offers?: readonly string[] }) {
  const asked: string[] = [];
  const said: string[] = [];
  const packages: SystemPackages = {
    canInstall,
    install: async (name) => {
      asked.push(name);
      if (!offers.includes(name)) throw new Error(`Unable to locate package ${name}`);
    },
  };
  const find = () => asked.filter((name) => offers.includes(name)).map((name) => `/usr/bin/${name}`)[0] ?? null;
  return { asked, said, packages, find, say: (line: string) => said.push(line) };
}

test.each(TRIALS)('one that is there is taken, and nothing is installed or said: $wanted', async ({ ensure }) => {
  const { say, packages, asked, said } = system({ canInstall: true });
  expect(await ensure(say, () => '/opt/one', packages)).toBe('/opt/one');
  expect([asked, said]).toEqual([[], []]);
});

test.each(TRIALS)('a missing one is installed from the distribution: $wanted', async ({ ensure, wanted }) => {
  const { say, find, packages, asked, said } = system({ canInstall: true, offers: [wanted] });
  expect(await ensure(say, find, packages)).toBe(`/usr/bin/${wanted}`);
  expect(asked).toEqual([wanted]);
  expect(said).toEqual([expect.stringContaining(`installing the distribution’s ${wanted}`)]);
});

test('without Chromium, and without the right to install it, an error says what to do', async () => {
  const { say, find, packages, asked } = system({ canInstall: false, offers: ['chromium'] });
  await expect(ensureBrowser(say, find, packages)).rejects.toThrow(/^No browser found: install Chromium/);
  expect(asked).toEqual([]);
  expect(adviceFor('linux')).toMatch(/apt-get install chromium/);
  expect(adviceFor('darwin')).toMatch(/install Chromium, Chrome or Edge, or set CHROMIUM_BIN/);
});

test('without Firefox the tests in it are left out, with one sentence', async () => {
  const { say, find, packages, asked, said } = system({ canInstall: false });
  expect(await ensureFirefox(say, find, packages)).toBeNull();
  expect(asked).toEqual([]);
  expect(said).toEqual([NO_FIREFOX]);
});

test('a distribution without Firefox ESR, as Ubuntu, is no failure', async () => {
  const { say, find, packages, said } = system({ canInstall: true });
  expect(await ensureFirefox(say, find, packages)).toBeNull();
  expect(said.at(-1)).toBe(NO_FIREFOX);
});
