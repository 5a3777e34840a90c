import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { popoverText } from '../../scripts/lib/popover.ts';
import { clickInCard, clickMark, inCard, readCard, sendCommand, waitUntilClosed } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** What users do in the card does what it says, once, whatever the page does with keys and presses. */
const session = useSession();

test('a page that cancels Enter, Space, Tab and clicks leaves the card usable by keyboard', async () => {
  const page = await session.openMarked('/story.html');
  await page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown', 'focusin', 'wheel']) {
      for (const target of [window, document]) {
        target.addEventListener(
          type,
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          { capture: true, passive: false },
        );
      }
    }
  });
  await sendCommand(session, page);
  await readCard(session, page);
  // Tab goes from the text of the card through its links and folds to the last button and round again.
  const reached = new Set<string>();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    reached.add(await focusedInCard(page));
  }
  expect([...reached]).toEqual(expect.arrayContaining(['Close', 'Copy', 'Hide', 'Side panel']));
  await focusInCard(page, 'Copy');
  await page.keyboard.press('Space');
  await expect.poll(() => popoverText(page, session.browser.id)).toMatch(/Copied/);
  await focusInCard(page, 'Close');
  await page.keyboard.press('Enter');
  await waitUntilClosed(session, page);
});

test('a press opens and closes a fold, once each, and follows a link, once', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, { text: /10,000/ });
  const card = () => readCard(session, page).then(({ text }) => text);
  await clickInCard(session, page, /^All sources/);
  const fold = /^\d+ more$/;
  await expect.poll(card).toMatch(/\d+ more/);
  const folded = (await card()).length;
  await clickInCard(session, page, fold);
  await expect.poll(async () => (await card()).length).toBeGreaterThan(folded);
  await clickInCard(session, page, fold);
  await expect.poll(async () => (await card()).length).toBe(folded);

  const opened = page.context().waitForEvent('page');
  await page.context().route('**/*', (route) => route.fulfill({ body: 'elsewhere' }));
  const link = await linkInCard(page);
  await page.mouse.click(link.x, link.y);
  const tab = await opened;
  expect(tab.url()).toBe(link.href);
  const tabs = page.context().pages().length;
  await tab.close();
  await page.context().unroute('**/*');
  expect(page.context().pages()).toHaveLength(tabs - 1);
});

function focusedInCard(page: Page): Promise<string> {
  return inCard(
    session,
    page,
    "(card.getRootNode().activeElement?.ariaLabel ?? card.getRootNode().activeElement?.textContent ?? '')",
  );
}

async function focusInCard(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    if ((await focusedInCard(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${name}.`);
}

function linkInCard(page: Page): Promise<{ x: number; y: number; href: string }> {
  return inCard(
    session,
    page,
    `(() => {
      const link = card.querySelector('a[href]');
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = link.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2, href: link.href };
    })()`,
  );
}
