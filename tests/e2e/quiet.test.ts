import { expect, test } from 'vitest';
import { evaluateInExtension } from '../../scripts/lib/extension-world.ts';
import { notedRequests } from '../../scripts/lib/heard-requests.ts';
import { readMarks } from '../../scripts/lib/marks.ts';
import { POPOVER_HOST, popoverText } from '../../scripts/lib/popover.ts';
import { readAt, waitUntilClosed } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('a page of 100,000 words on other things sends no message at all', async () => {
  const page = await session.open('/unrelated/100000');
  const words = await page.evaluate(() => document.body.innerText.split(/\s+/).length);
  expect(words).toBeGreaterThanOrEqual(100_000);
  // The gate is there and the page has had all the time it asked for.
  await evaluateInExtension(page, session.browser.id, IDLE_TWICE);
  // Whatever it had sent would have been heard before this page's messages.
  await session.openMarked('/story.html');
  expect(await notedRequests(session.browser.worker, page.url())).toEqual([]);
  expect((await notedRequests(session.browser.worker)).map(({ type }) => type)).toContain('open');
});

test('nothing is marked in a page about something else, however near', async () => {
  const page = await session.open('/other-story.html');
  await evaluateInExtension(page, session.browser.id, IDLE_TWICE);
  await session.openMarked('/story.html');
  expect((await session.checksOf(page)).flatMap((check) => check.findings.map(({ surface }) => surface))).toEqual([]);
  expect(await readMarks(page)).toEqual([]);
});

test('the page’s own document is the same byte for byte, before and after marking', async () => {
  await session.browser.context.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(globalThis, { before: new XMLSerializer().serializeToString(document) });
    });
  });
  const page = await session.openMarked('/demo');
  const before = await page.evaluate<string>('globalThis.before');
  const serialised = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
  expect(before).toContain('The Harbour Courier');
  expect(await serialised()).toBe(before);

  await readAt(session, page, { text: /1,500/ });
  const opened = await page.evaluate((host) => {
    const added = [...document.querySelectorAll(host)];
    return { added: added.length, markup: added.map((node) => node.innerHTML).join('') };
  }, POPOVER_HOST);
  expect(opened).toEqual({ added: 1, markup: '' });

  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  await page.evaluate((host) => {
    for (const node of document.querySelectorAll(host)) node.remove();
  }, POPOVER_HOST);
  expect(await serialised()).toBe(before);
});

test('nothing opens unasked', async () => {
  const page = await session.openMarked('/story.html');
  expect(await page.locator(POPOVER_HOST).count()).toBe(0);
  await page.mouse.move(5, 5);
  await page.locator('#plain').hover();
  await evaluateInExtension(page, session.browser.id, IDLE_TWICE);
  expect(await popoverText(page, session.browser.id)).toBeNull();
});

/** Resolves when the page has been at rest twice in a row, seen from the extension’s own script in it. */
const IDLE_TWICE = `new Promise((resolve) => {
  const rest = (then) => setTimeout(() => requestIdleCallback(then), 0);
  const loaded = () => rest(() => rest(() => rest(resolve)));
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded, { once: true });
})`;
