import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('the toolbar badge counts the figures of which something is on record', async () => {
  const page = await session.openMarked('/story.html');
  await expect.poll(() => badgeOf(page)).toBe('3');
});

test('a page on other things has no badge', async () => {
  const page = await session.open('/unrelated/500');
  await expect.poll(async () => badgeOf(await session.openMarked('/story.html'))).toBe('3');
  expect(await badgeOf(page)).toBe('');
});

test('back on a page that the browser kept, the badge is there again', async () => {
  const page = await session.openMarked('/story.html');
  await expect.poll(() => badgeOf(page)).toBe('3');
  const address = page.url();
  await page.evaluate(() => Object.assign(globalThis, { isKept: true }));
  await page.goto(new URL('/unrelated/500', address).href);
  await expect.poll(() => badgeOf(page)).toBe('');

  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);
  await expect.poll(() => badgeOf(page)).toBe('3');
  // Not read anew, but out of the cache.
  expect(await page.evaluate(() => 'isKept' in globalThis)).toBe(true);
});

function badgeOf(page: Page): Promise<string> {
  return session.browser.worker.evaluate<string>(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
  );
}
