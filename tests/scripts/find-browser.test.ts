import { expect, test } from 'vitest';
import { adviceFor } from '../../scripts/lib/ensure-browser.ts';
import { findBrowser, type Surroundings } from '../../scripts/lib/find-browser.ts';

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

test('none is null, and the advice says what to install', () => {
  expect(findBrowser(around('linux', { PATH: '/usr/bin' }))).toBeNull();
  expect(adviceFor('linux')).toMatch(/apt-get install chromium/);
  expect(adviceFor('darwin')).toMatch(/install Chromium, Chrome or Edge, or set CHROMIUM_BIN/);
});
