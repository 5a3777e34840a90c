import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type Launched, launchWithExtension } from '../../scripts/lib/launch-with-extension.ts';
import { readMarks, scrollToMark, waitForMarks } from '../../scripts/lib/marks.ts';
import { popoverText, waitForPopover } from '../../scripts/lib/popover.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { startSite } from './helpers/site.ts';

const LATE = 'South Korea’s spy agency says that 1,500 North Korean soldiers were the first to reach Russia.';

let browser: Launched;
let site: Site;
/** Where extensions are switched; a page of the browser's own. */
let extensions: Page;
const pages: Page[] = [];
/** What stood in the consoles of the pages, and what was thrown in them. */
const said: string[] = [];

beforeAll(async () => {
  site = await startSite();
  browser = await launchWithExtension({ browser: inject('browser'), extension: inject('extension'), headless: true });
  extensions = await browser.context.newPage();
  await extensions.goto('chrome://extensions');
  // without it Chromium switches an extension off that was not packed and reloads itself
  await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
  expect(said.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  pages.push(page);
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${site.origin}${path}`);
  return page;
}

async function openMarked(path: string): Promise<Page> {
  const page = await open(path);
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  return page;
}

async function openCard(page: Page): Promise<string> {
  await page.bringToFront();
  const { x, y } = await scrollToMark(page, 0);
  await page.mouse.click(x, y);
  return waitForPopover(page, browser.id, PATIENCE_MS);
}

/** Lets the extension reload itself, and waits until it runs again. */
async function reload(): Promise<void> {
  const started = browser.context.waitForEvent('serviceworker');
  const old = browser.context.serviceWorkers().at(-1) as Worker;
  await old.evaluate('void setTimeout(() => chrome.runtime.reload())');
  await started;
}

const switchExtension = (on: boolean) => extensions.evaluate(`chrome.management.setEnabled('${browser.id}', ${on})`);
const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('[popover]').length);
const highlights = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()].sort());
const texts = async (page: Page) => (await readMarks(page)).map(({ text }) => text);
/** Words of the story at the end of the page. */
const add = (page: Page, text: string) =>
  page.evaluate((words) => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: words }));
  }, text);

test('after a reload the old card is gone, the page is marked anew, and a card opens', async () => {
  const page = await openMarked('/story.html');
  const before = await texts(page);
  await openCard(page);
  expect(await highlights(page)).toContain('crossfigure-open');
  await reload();

  await expect.poll(() => hosts(page)).toBe(0);
  await expect.poll(() => texts(page)).toEqual(before);
  expect(await highlights(page)).not.toContain('crossfigure-open');
  await expect.poll(() => openCard(page)).toMatch(/1,500/);
  expect(await hosts(page)).toBe(1);

  // one reader marks what comes now, and one alone
  await add(page, LATE);
  await expect.poll(() => texts(page)).toEqual([...before, '1,500']);
  await page.keyboard.press('Escape');
  await expect.poll(() => hosts(page)).toBe(0);
});

test('a page that only had the gate is read by the new one, once it speaks of the story', async () => {
  const page = await open('/late.html');
  await reload();
  await add(page, LATE);
  await expect.poll(() => texts(page)).toEqual(['1,500']);
});

test('switched off, it leaves no mark and no card once the pointer moves; switched on, it marks again', async () => {
  const page = await openMarked('/story.html');
  const before = await texts(page);
  await openCard(page);
  await switchExtension(false);
  await page.bringToFront();
  await page.mouse.move(5, 5);
  await expect.poll(() => hosts(page)).toBe(0);
  expect(await highlights(page)).toEqual([]);
  await add(page, LATE);

  await switchExtension(true);
  await expect.poll(() => texts(page)).toEqual([...before, '1,500']);
  await openCard(page);
  expect(await popoverText(page, browser.id)).toMatch(/1,500/);
});
