import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { useSession } from './helpers/session.ts';
import { clickToolbarButton, inToolbarPopup, popupSentence, pressInPopup, setHostAccess } from './helpers/toolbar.ts';

const session = useSession();
/** The welcome page, which sees the toolbar popup and asks for access itself. */
let own: Page;

beforeAll(async () => {
  const { context, id } = session.browser;
  own = await context.newPage();
  await own.goto(`chrome-extension://${id}/welcome.html`);
});

afterEach(async () => {
  await setHostAccess(session.browser, 'ON_ALL_SITES');
});

const texts = async (page: Page) => (await readMarks(page)).map(({ text }) => text);
const MARKED = ['1,500', '10,000', '18,000'];
const sentence = () => popupSentence(own);
const buttons = () =>
  inToolbarPopup<string[]>(own, `[...view.document.querySelectorAll('.once button')].map((one) => one.textContent)`);
const openPopup = async (page: Page) => {
  await clickToolbarButton(session.browser, page);
  await expect.poll(sentence).toBeTruthy();
};

test('withheld: nothing is marked until the toolbar button is clicked; then this page is', async () => {
  await setHostAccess(session.browser, 'ON_CLICK');
  const page = await session.open('/story.html');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await texts(page)).toEqual([]);
  // Chromium lets the gate in upon the first click; the second opens the popup
  await clickToolbarButton(session.browser, page);
  await expect.poll(() => texts(page)).toEqual(MARKED);
  await openPopup(page);
  await expect.poll(sentence).toMatch(/^3 figures on this page/);
  expect(await buttons()).toEqual(['Always allow on 127.0.0.1']);
});

test('withheld: the popup offers to mark the page first, and says what came of it', async () => {
  await setHostAccess(session.browser, 'ON_CLICK');
  const page = await session.open('/unrelated/500');
  await clickToolbarButton(session.browser, page);
  await openPopup(page);
  expect(await sentence()).toMatch(/only when you ask/);
  expect(await buttons()).toEqual(['Mark this page', 'Always allow on 127.0.0.1']);
  await pressInPopup(own, 'Mark this page');
  await expect.poll(sentence).toMatch(/Nothing here on a followed story/);
  expect(await buttons()).toEqual(['Always allow on 127.0.0.1']);
});

test('“Always allow” asks the browser for this site, in the course of the click', async () => {
  await setHostAccess(session.browser, 'ON_CLICK');
  const page = await session.open('/unrelated/500');
  await clickToolbarButton(session.browser, page);
  await openPopup(page);
  // the browser's own question cannot be answered here
  await inToolbarPopup(
    own,
    '(view.chrome.permissions.request = async (asked) => { view.asked = asked; return false })',
  );
  await pressInPopup(own, 'Always allow');
  expect(await inToolbarPopup(own, 'view.asked')).toEqual({ origins: ['http://127.0.0.1/*', 'https://127.0.0.1/*'] });
});

test('pages that are open when access is granted are marked without being loaded again', async () => {
  await setHostAccess(session.browser, 'ON_CLICK');
  const page = await session.open('/story.html');
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  await setHostAccess(session.browser, 'ON_ALL_SITES');
  await expect.poll(() => texts(page)).toEqual(MARKED);
  expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true);
});

test('the first page asks for access while it is withheld, and no longer', async () => {
  await own.bringToFront();
  const asks = own.getByRole('button', { name: 'Allow on all sites' });
  expect(await asks.count()).toBe(0);
  await setHostAccess(session.browser, 'ON_CLICK');
  await own.reload();
  await asks.waitFor();
  await setHostAccess(session.browser, 'ON_ALL_SITES');
  await asks.waitFor({ state: 'detached' });
});

test.each([
  ['Mark figures on web pages', /not marked on any site/],
  ['Mark figures on this site', /not marked on this site/],
])('“%s” switched off: the page is marked once at the user’s word, and no setting is changed', async (name, said) => {
  const page = await session.openMarked('/story.html');
  await openPopup(page);
  await pressInPopup(own, name);
  await expect.poll(sentence).toMatch(said);
  await expect.poll(() => texts(page)).toEqual([]);

  expect(await buttons()).toEqual(['Mark this page']);
  await pressInPopup(own, 'Mark this page');
  await expect.poll(() => texts(page)).toEqual(MARKED);
  await expect.poll(sentence).toMatch(/^3 figures on this page/);
  expect(await buttons()).toEqual([]);

  // once: not when the page is loaded again, and not on another
  await page.reload();
  await openPopup(page);
  await expect.poll(sentence).toMatch(said);
  expect(await texts(page)).toEqual([]);
  await pressInPopup(own, name);
  await expect.poll(() => texts(page)).toEqual(MARKED);
});

test('a page marked once follows the switches again from the moment they are used', async () => {
  const page = await session.openMarked('/story.html');
  await openPopup(page);
  await pressInPopup(own, 'Mark figures on web pages');
  await expect.poll(() => texts(page)).toEqual([]);
  await pressInPopup(own, 'Mark this page');
  await expect.poll(() => texts(page)).toEqual(MARKED);
  await pressInPopup(own, 'Mark figures on web pages');
  await expect.poll(() => own.evaluate('chrome.storage.local.get().then(({ gate }) => gate.marking)')).toBe(true);
  await pressInPopup(own, 'Mark figures on web pages');
  await expect.poll(() => texts(page)).toEqual([]);
  await pressInPopup(own, 'Mark figures on web pages');
  await expect.poll(() => texts(page)).toEqual(MARKED);
});
