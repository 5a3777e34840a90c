import { expect, test } from 'vitest';
import { findBrowser, findFirefox, type Surroundings } from '../../scripts/lib/find-browser.ts';

function around(platform: NodeJS.Platform, env: Surroundings['env'], ...files: string[]): Surroundings {
  return { platform, env, exists: (path) => files.includes(path) };
}

test('CHROMIUM_BIN comes before what the path holds', () => {
  const env = { CHROMIUM_BIN: '/opt/mine', PATH: '/usr/bin' };
  expect(findBrowser(around('linux', env, '/opt/mine', '/usr/bin/chromium'))).toBe('/opt/mine');
});

test('a CHROMIUM_BIN that is not there is said, not passed over', () => {
  const env = { CHROMIUM_BIN: '/opt/gone', PATH: '/usr/bin' };
  expect(() => findBrowser(around('linux', env, '/usr/bin/chromium'))).toThrow(/CHROMIUM_BIN names \/opt\/gone/);
});

test('on Linux, the path first, Chromium before Chrome before Edge', () => {
  const files = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/home/me/bin/chromium'];
  expect(findBrowser(around('linux', { PATH: '/home/me/bin:/usr/bin' }, ...files))).toBe('/home/me/bin/chromium');
  expect(findBrowser(around('linux', { PATH: '/usr/bin' }, ...files))).toBe('/usr/bin/google-chrome');
});

test('on Linux, the usual places where the path is empty', () => {
  expect(findBrowser(around('linux', {}, '/snap/bin/chromium'))).toBe('/snap/bin/chromium');
});

test('on macOS, applications of the system and of the user', () => {
  const edge = '/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(around('darwin', { HOME: '/Users/me' }, edge))).toBe(edge);
  expect(findBrowser(around('darwin', { HOME: '/Users/me' }, edge, chrome))).toBe(chrome);
});

test('on Windows, program files and the user’s own', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' };
  expect(findBrowser(around('win32', env, edge))).toBe(edge);
});

test('none is null', () => {
  expect(findBrowser(around('linux', { PATH: '/usr/bin' }))).toBeNull();
  expect(findFirefox(around('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium', '/usr/bin/firefox'))).toBeNull();
});

test('FIREFOX_BIN comes before what is installed, and one that is not there is said', () => {
  const env = { FIREFOX_BIN: '/opt/mine', PATH: '/usr/bin' };
  expect(findFirefox(around('linux', env, '/opt/mine', '/usr/bin/firefox-esr'))).toBe('/opt/mine');
  expect(() => findFirefox(around('linux', env, '/usr/bin/firefox-esr'))).toThrow(/FIREFOX_BIN names \/opt\/mine/);
});

test.each([
  ['linux', {}, '/usr/bin/firefox-esr'],
  ['linux', { PATH: '/home/me/bin' }, '/home/me/bin/firefox-nightly'],
  ['darwin', {}, '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'],
  ['win32', { ProgramFiles: 'C:\\Program Files' }, 'C:\\Program Files\\Firefox Nightly\\firefox.exe'],
] as const)('a Firefox to test in: on %s with %o, %s', (platform, env, file) => {
  expect(findFirefox(around(platform, env, file))).toBe(file);
});
