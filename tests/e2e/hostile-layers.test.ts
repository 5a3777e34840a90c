import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { POPOVER_HOST, popoverText } from '../../scripts/lib/popover.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { clickInCard, clickMark, findMark, inCard, readCard, sendCommand, waitUntilClosed } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** Pages whose layers would leave the card inert, without focus or closed; and pages that take it away. */
const session = useSession();
const PLAIN = { text: /1,500/ };

const openLayers = () => session.openMarked('/layers.html');

/** Waits until something that was not shown before is marked. */
const isMarked = (page: Page, text: RegExp) =>
  expect
    .poll(() =>
      findMark(page, { text }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);

/** The id of what the host was put into. */
const parentOfCard = (page: Page) =>
  page.evaluate((host) => {
    const parent = document.querySelector(host)?.parentElement;
    return parent && (parent.id || parent.localName);
  }, POPOVER_HOST);

/** Presses a button of the card and waits for what it does: the card can be used. */
async function copyFromCard(page: Page): Promise<void> {
  await readCard(session, page);
  await clickInCard(session, page, /^Copy$/);
  await expect.poll(() => popoverText(page, session.browser.id)).toMatch(/Copied/);
}

const isFocusInCard = (page: Page) => inCard<boolean>(session, page, 'card.getRootNode().activeElement !== null');

test('a page that keeps the focus in a dialog of its own leaves the card the keyboard', async () => {
  const page = await openLayers();
  await page.evaluate(() => {
    const dialog = document.getElementById('own-dialog') as HTMLElement;
    const button = document.getElementById('trap') as HTMLElement;
    dialog.hidden = false;
    button.focus();
    document.addEventListener('focusin', ({ target }) => dialog.contains(target as Node) || button.focus());
    dialog.addEventListener(
      'focusout',
      ({ relatedTarget }) => dialog.contains(relatedTarget as Node) || button.focus(),
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Tab') return;
        event.preventDefault();
        button.focus();
      },
      true,
    );
  });
  await isMarked(page, /11,000/);
  // The trap works.
  await page.locator('h1').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('trap');

  await clickMark(page, { text: /11,000/ });
  await expect.poll(() => parentOfCard(page)).toBe('own-dialog');
  await sendCommand(session, page);
  await expect.poll(() => isFocusInCard(page)).toBe(true);
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab');
    expect(await isFocusInCard(page)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  // Where the click had put it.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-dialog');
});

test('a press in the card closes no popover of the page that the figure is in', async () => {
  const page = await openLayers();
  await page.evaluate(() => {
    const menu = document.getElementById('menu') as HTMLElement;
    const text = document.createElement('p');
    text.textContent = 'In October 2024 North Korea sent 12,000 soldiers to Russia, the spy agency said.';
    menu.showPopover();
    menu.append(text);
  });
  await isMarked(page, /12,000/);
  await clickMark(page, { text: /12,000/ });
  await expect.poll(() => parentOfCard(page)).toBe('menu');
  await copyFromCard(page);
  expect(await page.locator('#menu').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  expect(await page.locator('#menu').isVisible()).toBe(true);
});

test('beside an element in fullscreen the card can be used, opened before or after', async () => {
  const page = await openLayers();
  const toggleFull = () =>
    page.evaluate(() =>
      document.fullscreenElement ? document.exitFullscreen() : document.getElementById('full')?.requestFullscreen(),
    );
  await page.mouse.click(5, 5);
  await toggleFull();
  await isMarked(page, /10,000/);
  await clickMark(page, { text: /10,000/ });
  await copyFromCard(page);
  expect(await parentOfCard(page)).toBe('full');
  await toggleFull();
  await copyFromCard(page);
  await toggleFull();
  await copyFromCard(page);
  expect(await parentOfCard(page)).toBe('full');
});

test('the card follows a dialog that opens and closes while it is open', async () => {
  const page = await openLayers();
  await sendCommand(session, page);
  await readCard(session, page);
  await page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).showModal());
  await expect.poll(() => parentOfCard(page)).toBe('modal');
  await copyFromCard(page);
  await page.evaluate(() => (document.getElementById('modal') as HTMLDialogElement).close());
  await expect.poll(() => parentOfCard(page)).toBe('html');
  await copyFromCard(page);
  expect(await page.locator('#modal').isVisible()).toBe(false);
});

test('of two dialogs the card is in the one that is above', async () => {
  const page = await openLayers();
  await page.evaluate(() => {
    const below = document.createElement('dialog');
    below.id = 'below';
    document.body.append(below);
    below.showModal();
    (document.getElementById('modal') as HTMLDialogElement).showModal();
  });
  await isMarked(page, /18,000/);
  await sendCommand(session, page);
  await copyFromCard(page);
  expect(await parentOfCard(page)).toBe('modal');
});

test('beside a film in fullscreen, which can hold no card, none opens and nothing of the page is changed', async () => {
  const page = await openLayers();
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    const film = document.body.appendChild(document.createElement('video'));
    film.id = 'film';
    return film.requestFullscreen();
  });
  const panel = page.context().waitForEvent('page', { timeout: PATIENCE_MS });
  await sendCommand(session, page);
  // A command of a test counts as none of a user's, so the panel comes as a tab.
  await (await panel).close();
  expect(await page.locator(POPOVER_HOST).count()).toBe(0);
  expect(await page.locator('#film').evaluate((film) => film.childNodes.length)).toBe(0);
});

const TAKE = {
  removes: () => document.querySelector('div[popover="manual"]')?.remove(),
  hides: () => document.querySelector<HTMLElement>('div[popover="manual"]')?.hidePopover(),
};

test.each(['removes', 'hides'] as const)(
  'a page that %s the card gets it again at the next click, twice not',
  async (how) => {
    const page = await session.openMarked('/story.html');
    const { worker } = session.browser;
    const panels = () =>
      worker.evaluate<number>(
        "chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((found) => found.filter(({ documentUrl }) => documentUrl.includes('sidepanel')).length)",
      );
    const openTint = () => page.evaluate(() => CSS.highlights.get('crossfigure-open')?.size ?? 0);
    for (let times = 0; times < 2; times++) {
      await clickMark(page, PLAIN);
      await readCard(session, page);
      expect(await openTint()).toBe(1);
      await page.evaluate(TAKE[how]);
      await expect.poll(openTint).toBe(0);
      await waitUntilClosed(session, page);
      expect(await page.locator(POPOVER_HOST).count()).toBe(0);
    }
    const before = await panels();
    await clickMark(page, PLAIN);
    await expect.poll(panels).toBe(Math.max(1, before));
    expect(await page.locator(POPOVER_HOST).count()).toBe(0);
  },
);
