import { beforeEach, expect, test, vi } from 'vitest';
import { type AccessBrowser, createAccess } from '../../entrypoints/background/page-access.ts';

const ALL = ['http://*/*', 'https://*/*'];
let tab: { url?: string; status?: string };
let granted: readonly string[];
/** Whether pages take scripts. */
let takesScripts: boolean;
let answer: unknown;
const done: string[] = [];

const browser = {
  tabs: {
    get: async () => tab,
    sendMessage: async (_: number, { type }: { type: string }) => {
      done.push(type);
      if (answer === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer;
    },
  },
  scripting: {
    executeScript: async ({ files }: { files: string[] }) => {
      done.push(...files);
      if (!takesScripts) throw new Error('The extensions gallery cannot be scripted.');
    },
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => {
      if (origins.some((origin) => /:\d/.test(origin)) && granted.includes('no ports'))
        throw new Error('Invalid pattern');
      return granted === ALL || origins.every((origin) => granted.includes(origin));
    },
  },
} as unknown as AccessBrowser;
const openReader = vi.fn(async () => undefined);
const access = createAccess(browser, openReader);

beforeEach(() => {
  tab = { url: 'https://news.example/a', status: 'complete' };
  granted = ALL;
  takesScripts = true;
  answer = true;
  done.length = 0;
  openReader.mockReset();
});

test('a page that may be read gets the gate, in case it has none', async () => {
  expect(await access.of(7)).toBe('granted');
  expect(done).toEqual(['/gate.js']);
});

test('a page that still loads is not waited for', async () => {
  tab = { ...tab, status: 'loading' };
  takesScripts = false;
  expect(await access.of(7)).toBe('granted');
  expect(done).toEqual([]);
});

test('a page that takes no script is told apart', async () => {
  takesScripts = false;
  expect(await access.of(7)).toBe('unreached');
});

test('a page without consent gets no script, also where its address is known, since its button was pressed', async () => {
  granted = [];
  expect(await access.of(7)).toBe('withheld');
  tab = {};
  expect(await access.of(7)).toBe('withheld');
  expect(done).toEqual([]);
});

test('pages of the browser are not withheld', async () => {
  tab = {};
  expect(await access.of(7)).toBe('granted');
  tab = { url: 'about:addons' };
  granted = [];
  expect(await access.of(7)).toBe('granted');
});

test.each([
  ['https://news.example/a', ['https://news.example/*']],
  ['https://news.example:8443/a', ['https://news.example:8443/*']],
  ['https://news.example:8443/a', ['https://news.example/*', 'no ports']],
])('consent to a single site counts: %s', async (url, origins) => {
  tab = { url, status: 'complete' };
  granted = origins;
  expect(await access.of(7)).toBe('granted');
  tab = { url: 'https://other.example/', status: 'complete' };
  expect(await access.of(7)).toBe('withheld');
});

test('marking once brings the reader in and tells it, without any consent', async () => {
  granted = [];
  expect(await access.markOnce(7)).toBe(true);
  expect(openReader).toHaveBeenCalledExactlyOnceWith(7);
  expect(done).toEqual(['markOnce', '/gate.js']);
  takesScripts = false; // its frames'
  expect(await access.markOnce(7)).toBe(true);
});

test('marking once fails, and does not wait, where nothing may be done or no reader gets in', async () => {
  openReader.mockRejectedValue(new Error('Cannot access contents of the page.'));
  expect(await access.markOnce(7)).toBe(false);
  tab = {};
  openReader.mockReset();
  expect(await access.markOnce(7)).toBe(false);
  expect(openReader).not.toHaveBeenCalled();
});

test('a page without a reader was not marked once', async () => {
  expect(await access.isMarkedOnce(7)).toBe(true);
  answer = undefined;
  expect(await access.isMarkedOnce(7)).toBe(false);
});
