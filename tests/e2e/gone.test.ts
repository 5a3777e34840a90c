import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { notedRequests } from '../../scripts/lib/heard-requests.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

beforeAll(async () => {
  await session.browser.worker.evaluate(`(() => {
    self.thrown = [];
    self.addEventListener('error', ({ message }) => self.thrown.push(message));
    self.addEventListener('unhandledrejection', ({ reason }) => self.thrown.push(String(reason)));
  })()`);
});

const thrown = () => session.browser.worker.evaluate('self.thrown');

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['closed', (page) => page.close()],
  ['loaded again', (page) => page.reload()],
  ['left', (page) => page.goto('about:blank')],
])('pages that are %s as soon as they have asked throw nothing, and the next one is read', async (_, end) => {
  for (const path of ['/story.html', '/story.html?again']) {
    const page = await session.open(path);
    const asked = () => notedRequests(session.browser.worker, page.url());
    await expect.poll(asked, { interval: 1 }).not.toEqual([]);
    await end(page);
  }
  await session.openMarked('/story.html');
  expect(await thrown()).toEqual([]);
});

test('a page that goes into the browser’s cache before it is answered is marked when it is shown again', async () => {
  const page = await session.open('/story.html');
  const address = page.url();
  await expect.poll(() => notedRequests(session.browser.worker, address), { interval: 1 }).not.toEqual([]);
  await page.goto(new URL('/unrelated/500', address).href);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(address);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  expect(await thrown()).toEqual([]);
});
