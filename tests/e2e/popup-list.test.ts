import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { tabIdOf } from './helpers/panel.ts';
import { clickInCard, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';
import { clickToolbarButton, inToolbarPopup } from './helpers/toolbar.ts';

const session = useSession();
/** A page of the extension's own, which sees the toolbar popup. */
let own: Page;

beforeAll(async () => {
  const { context, id } = session.browser;
  own = await context.newPage();
  await own.goto(`chrome-extension://${id}/welcome.html`);
});

/** The popup as a page of its own, where a test can press keys. */
async function popupOf(page: Page): Promise<Page> {
  const tabId = await tabIdOf(session, page);
  const popup = await session.browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${session.browser.id}/popup.html?tab=${tabId}`);
  await popup.locator('li button').first().waitFor();
  return popup;
}

test('the popup lists the page’s figures, and by keyboard one leads to its card', async () => {
  const page = await session.openMarked('/story.html');
  const popup = await popupOf(page);
  const rows = await popup.locator('li button').allInnerTexts();
  expect(rows.map((row) => /[\d,]{5,}/.exec(row)?.[0])).toEqual(expect.arrayContaining(['1,500', '10,000', '18,000']));
  const row = popup.getByRole('button', { name: /18,000/ });
  for (let presses = 0; presses < 30; presses++) {
    await popup.keyboard.press('Tab');
    if (await row.evaluate((button) => button === document.activeElement)) break;
  }
  const closed = popup.waitForEvent('close');
  // the popup may be gone before the key is let go
  await popup.keyboard.press('Enter').catch(() => undefined);
  await closed;
  await page.bringToFront();
  expect((await readCard(session, page)).text).toMatch(/18,000/);
});

test('the summary that is copied names the page and its sources', async () => {
  const page = await session.openMarked('/story.html');
  const popup = await popupOf(page);
  await popup.getByRole('button', { name: 'Copy summary' }).press('Enter');
  await popup.getByText('Copied').waitFor();
  const box = popup.getByRole('textbox');
  await box.press('ControlOrMeta+V');
  await expect.poll(() => box.inputValue()).toMatch(/Read on .*\*\*.*18,000.*https?:/s);
  await popup.close();
});

test('the popup itself scrolls within its 600 px, and a row brings its card up in the page', async () => {
  const page = await session.openMarked('/demo');
  await clickToolbarButton(session.browser, page);
  await expect
    .poll(() => inToolbarPopup<number>(own, `view.document.querySelectorAll('li button').length`))
    .toBeGreaterThan(2);
  expect(await inToolbarPopup<number>(own, 'view.document.documentElement.scrollHeight')).toBeLessThanOrEqual(600);
  await inToolbarPopup(own, `view.document.querySelector('li button').click()`);
  await expect.poll(() => inToolbarPopup(own, 'true')).toBeNull();
  expect((await readCard(session, page)).text).not.toBe('');
});

test('by keyboard: off on this page and back by the undo; what was hidden stays so over a reload, and comes back', async () => {
  const page = await session.openMarked('/story.html');
  const texts = async () => (await readMarks(page)).map(({ text }) => text);
  const all = await texts();
  const popup = await popupOf(page);
  await popup.getByRole('switch', { name: 'Mark figures on this page' }).press('Space');
  await popup.getByText('Figures are not marked on this page.').waitFor();
  await expect.poll(texts).toEqual([]);
  await popup.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(texts).toEqual(all);

  const closed = popup.waitForEvent('close');
  await popup
    .getByRole('button', { name: /18,000/ })
    .press('Enter')
    .catch(() => undefined);
  await closed;
  await page.bringToFront();
  await readCard(session, page);
  await clickInCard(session, page, /^Hide$/);
  await expect.poll(texts).not.toContain('18,000');
  await page.reload();
  await expect.poll(texts).toContain('10,000');
  expect(await texts()).not.toContain('18,000');
  const again = await popupOf(page);
  await again.getByText('1 figure is hidden on this page.').waitFor();
  await again.getByRole('button', { name: 'Show again' }).press('Enter');
  await expect.poll(texts).toEqual(all);
  await again.close();
});
