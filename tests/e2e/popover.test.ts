import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { clickMark, readAt, readCard, sendCommand, waitUntilClosed } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();
const FIRST = { text: /1,500/ };

test('resting the pointer on a figure opens its card and takes no focus; leaving closes it', async () => {
  const page = await session.openMarked('/story.html');
  await page.locator('#before').focus();
  const card = await readAt(session, page, FIRST);
  expect(card.text).toMatch(/^one source/i);
  expect(await focused(page)).toBe('before');
  await page.mouse.move(2, 2, { steps: 10 });
  await waitUntilClosed(session, page);
  expect(await focused(page)).toBe('before');
});

test('passing over a figure opens nothing', async () => {
  const page = await session.openMarked('/story.html');
  await readAt(session, page, FIRST);
  await page.mouse.move(2, 2);
  await waitUntilClosed(session, page);
  const box = await page.locator('#first').boundingBox();
  if (!box) throw new Error('The paragraph is not shown.');
  // Along the whole line without a pause, and off the page again.
  await page.mouse.move(box.x, box.y + 10);
  await page.mouse.move(box.x + box.width, box.y + 10, { steps: 5 });
  await page.mouse.move(2, 2);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await waitUntilClosed(session, page);
});

test('a click keeps the card open when the pointer leaves; a click elsewhere closes it', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, FIRST);
  const { text } = await readCard(session, page);
  await page.mouse.move(2, 2, { steps: 10 });
  expect((await readCard(session, page)).text).toBe(text);
  await page.mouse.click(2, 2);
  await waitUntilClosed(session, page);
});

test('the keyboard command opens the next figure; Escape closes it and focus goes back', async () => {
  const page = await session.openMarked('/story.html');
  await page.locator('#before').focus();
  await sendCommand(session, page);
  const first = await readCard(session, page);
  expect(first.text).toMatch(/1,500/);
  expect(await focused(page)).toBe('card');

  await sendCommand(session, page);
  await expect.poll(async () => (await readCard(session, page)).text).toMatch(/10,000/);

  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  expect(await focused(page)).toBe('before');
  expect(await page.locator('#before').inputValue()).toBe('kept');
});

test('a figure in a link still leads where the link leads', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, { text: /18,000/ });
  await expect.poll(() => new URL(page.url()).hash).toBe('#followed');
});

test('changing the digits changes the verdict', async () => {
  const page = await session.open('/late.html');
  const said = (figure: string) =>
    `South Korea’s spy agency said North Korea sent ${figure} soldiers to Russia as a first batch.`;
  await page.evaluate(`addText('late', ${JSON.stringify(said('1,500'))})`);
  expect((await waitForCard(page, /1,500/)).text).toMatch(/^one source/i);
  await page.evaluate(`changeText('late', ${JSON.stringify(said('4,500'))})`);
  await page.mouse.move(2, 2);
  expect((await waitForCard(page, /4,500/)).text).toMatch(/^figures differ: /i);
});

test('in a modal dialog, the card opens within it and can be used', async () => {
  const page = await session.openMarked('/dialog.html');
  await clickMark(page, FIRST);
  await readCard(session, page);
  const reachable = await page.evaluate((name) => {
    const host = document.querySelector(name);
    const box = host?.getBoundingClientRect();
    const within = host?.closest('dialog') !== null;
    const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { within, hit: hit === host };
  }, POPOVER_HOST);
  expect(reachable.within).toBe(true);

  await page.keyboard.press('Escape');
  await waitUntilClosed(session, page);
  expect(await page.locator('dialog').getAttribute('open')).not.toBeNull();
});

/** The id of the focused element; `card` where the focus is in the popover. */
function focused(page: Page): Promise<string> {
  return page.evaluate((host) => {
    const { activeElement } = document;
    return activeElement?.matches(host) ? 'card' : (activeElement?.id ?? '');
  }, POPOVER_HOST);
}

/** Waits for a mark with this text and reads its card. */
async function waitForCard(page: Page, text: RegExp) {
  await expect
    .poll(() =>
      readAt(session, page, { text }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return readCard(session, page);
}
