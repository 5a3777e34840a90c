import { expect, test, vi } from 'vitest';
import { takeOverPages } from '../../entrypoints/background/take-over.ts';
import { fakeBrowser } from './fake-browser.ts';

type Tab = { id?: number; url?: string };

const PAGE = { id: 7, url: 'https://news.example/a' };
const SCRIPTS = 'script /leftovers.js,/gate.js into';

function browserWith(tabs: readonly Tab[]) {
  const browser = fakeBrowser();
  const query = vi.fn(async () => tabs);
  Object.assign(browser.tabs, { query });
  return { browser, query };
}

test('open pages get the gate, once for each run of the extension', async () => {
  const { browser } = browserWith([PAGE, { id: 8, url: 'http://other.example/' }]);
  await takeOverPages(browser);
  expect(browser.did).toEqual([`${SCRIPTS} 7`, `${SCRIPTS} 8`]);
  // the background was ended and starts again
  await takeOverPages(browser);
  expect(browser.did).toHaveLength(2);
  browser.session.clear();
  await takeOverPages(browser);
  expect(browser.did).toHaveLength(4);
});

test('tabs that it may not read, that are no web pages or hold none are left alone', async () => {
  const { browser, query } = browserWith([{ id: 1 }, { id: 2, url: 'about:addons' }, { url: PAGE.url }]);
  await takeOverPages(browser);
  expect(browser.did).toEqual([]);
  expect(query).toHaveBeenCalledWith({ discarded: false });
});

test('a page that takes no script keeps none of the others from being reached', async () => {
  const { browser } = browserWith([{ id: 3, url: 'https://store.example/' }, PAGE]);
  const { executeScript } = browser.scripting;
  const refused = async (injection: { target: { tabId: number } }) => {
    if (injection.target.tabId === 3) throw new Error('Cannot access contents of the page.');
    return executeScript(injection as never);
  };
  Object.assign(browser.scripting, { executeScript: refused });
  await expect(takeOverPages(browser)).resolves.toBeUndefined();
  expect(browser.did).toEqual([`${SCRIPTS} 7`]);
});

test('when the user lets it into more sites, their open pages get the gate', async () => {
  const tabs: Tab[] = [];
  const { browser } = browserWith(tabs);
  await takeOverPages(browser);
  tabs.push(PAGE);
  browser.allow();
  await expect.poll(() => browser.did).toEqual([`${SCRIPTS} 7`]);
});
