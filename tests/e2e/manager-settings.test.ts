import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evaluateInExtension } from '../../scripts/lib/extension-world.ts';
import { readMarks, scrollToMark } from '../../scripts/lib/marks.ts';
import { inPopover, popoverText } from '../../scripts/lib/popover.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { openManager } from './helpers/manager.ts';
import { clickMark, findMark, readAt, readCard, waitUntilClosed } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();
let settings: Page;

beforeEach(async () => {
  settings = await openManager(session, '#/settings');
  await settings.getByRole('switch').first().waitFor();
});
afterEach(() => settings.close());

const names = async (page: Page) => (await readMarks(page)).map(({ name }) => name);
/** As pages were told. */
const opens = () =>
  settings.evaluate<string>("chrome.storage.local.get('gate').then(({ gate }) => gate.display.opens)");
const TEN = { text: /10,000/ };

test('a verdict that is taken out is neither marked nor counted on the open page, until it is put back', async () => {
  const page = await session.openMarked('/story.html');
  const badge = () =>
    session.browser.worker.evaluate<string>(
      `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
    );
  await expect.poll(badge).toBe('3');
  const before = await names(page);
  const mixed = before.filter((name) => name === 'mixed').length;
  expect(mixed).toBeGreaterThan(0);
  await settings.getByLabel('Mixed').uncheck();
  await expect.poll(() => names(page)).toEqual(before.filter((name) => name !== 'mixed'));
  await expect.poll(badge).toBe(String(3 - mixed));
  // so it is on pages opened later, and after a reload of the settings
  expect(await names(await session.openMarked('/story.html'))).not.toContain('mixed');
  await settings.reload();
  await expect.poll(() => settings.getByLabel('Mixed').isChecked()).toBe(false);
  await settings.getByLabel('Mixed').check();
  await expect.poll(() => names(page)).toEqual(before);
});

test('where a click alone opens cards, resting the pointer opens none', async () => {
  const page = await session.openMarked('/story.html');
  await settings.getByLabel('A click only').check();
  await expect.poll(opens).toBe('click');
  await page.bringToFront();
  const { x, y } = await scrollToMark(page, await findMark(page, TEN));
  await page.mouse.move(x, y, { steps: 4 });
  const start = await page.evaluate(() => performance.now());
  // three times as long as a card waits
  await page.waitForFunction((since) => performance.now() > since + 1000, start);
  expect(await popoverText(page, session.browser.id)).toBeNull();
  await clickMark(page, TEN);
  expect((await readCard(session, page)).text).toMatch(/10,000/);
  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  await page.mouse.move(1, 1);
  await settings.getByLabel('Resting the pointer').check();
  await expect.poll(opens).toBe('hover');
  await page.bringToFront();
  expect((await readAt(session, page, TEN)).text).toMatch(/10,000/);
});

test('the colours that were chosen hold in the card, the popup, the panel and here', async () => {
  const { context, id } = session.browser;
  const page = await session.openMarked('/story.html');
  await page.emulateMedia({ colorScheme: 'light' });
  await clickMark(page, TEN);
  await readCard(session, page);
  const paper = () =>
    evaluateInExtension<string>(
      page,
      id,
      inPopover("(card) => getComputedStyle(card.querySelector('.cf-card')).backgroundColor"),
    );
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await settings.getByLabel('Dark').check();
  // the card that is open takes it over
  await expect.poll(paper).toBe('rgb(29, 32, 37)');
  for (const address of ['options.html#/care', 'popup.html', 'sidepanel.html', 'welcome.html']) {
    const other = await context.newPage();
    await other.emulateMedia({ colorScheme: 'light' });
    await other.goto(`chrome-extension://${id}/${address}`);
    await other.locator('h1, [role=tab]').first().waitFor();
    await expect
      .poll(() => other.evaluate(() => getComputedStyle(document.documentElement).colorScheme), { message: address })
      .toBe('dark');
    await other.close();
  }
  await settings.emulateMedia({ colorScheme: 'dark' });
  await settings.getByLabel('Light', { exact: true }).check();
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  await expect
    .poll(() => settings.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(255, 255, 255)');
  await settings.getByLabel('Same as the system').check();
  await expect
    .poll(() => settings.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .not.toBe('rgb(255, 255, 255)');
});

test('a site is switched off by an address pasted, and marked again by one key', async () => {
  const page = await session.openMarked('/story.html');
  const field = settings.getByLabel('Switch off a site');
  await field.fill('the harbour paper');
  await field.press('Enter');
  await settings.getByText('neither the name of a site').waitFor();
  await field.fill(page.url());
  await field.press('Enter');
  await settings.getByRole('listitem').filter({ hasText: '127.0.0.1' }).waitFor();
  await expect.poll(() => names(page)).toEqual([]);
  await settings.getByRole('button', { name: 'Mark figures on 127.0.0.1 again' }).press('Enter');
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(0);
  // the button is gone, the focus is not
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the shortcuts are those of the browser, and the button leads to its page', async () => {
  const { context } = session.browser;
  await settings.getByText('Alt+Shift+J').waitFor();
  const opened = context.waitForEvent('page');
  await settings.getByRole('button', { name: 'Change shortcuts' }).click();
  const page = await opened;
  await page.waitForURL('chrome://extensions/shortcuts');
  await page.close();
});

test.each([
  ['light', 1000],
  ['dark', 320],
] as const)('axe finds no fault in the settings as rendered: %s, %i px', async (colorScheme, width) => {
  await settings.emulateMedia({ colorScheme });
  await settings.setViewportSize({ width, height: 900 });
  const faults = async () => {
    const { violations } = await settings.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  await settings.evaluate(axe.source);
  await settings.getByLabel('Switch off a site').fill('?');
  await settings.keyboard.press('Enter');
  await settings.getByText('neither the name of a site').waitFor();
  expect(await faults()).toEqual([]);
  expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  await settings.screenshot({ path: join(ROOT, 'screenshots', `settings-${colorScheme}.png`), fullPage: true });
  await settings.evaluate("document.querySelector('.mg-note').style.color = 'rgb(128 128 128 / 0.5)'");
  expect((await faults()).map(([id]) => id)).toEqual(['color-contrast']);
});

test('the language that is chosen is spoken by the settings, by cards of open pages, and from right to left where it is written so', async () => {
  const page = await session.openMarked('/story.html');
  expect((await readAt(session, page, TEN)).text).toMatch(/Side panel/);
  const language = settings.locator('select').last();
  await settings.bringToFront();
  await language.selectOption('de');
  await settings.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  expect(await settings.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'de',
    'ltr',
  ]);
  await page.bringToFront();
  await page.mouse.move(1, 1);
  await waitUntilClosed(session, page);
  const german = (await readAt(session, page, TEN)).text;
  expect(german).toMatch(/Seitenleiste/);
  expect(german).not.toMatch(/Side panel|All sources/);
  await settings.bringToFront();
  await settings.locator('select').last().selectOption('ar');
  await expect.poll(() => settings.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await settings.locator('select').last().selectOption('system');
  await settings.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
});
