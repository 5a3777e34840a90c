import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { evaluateInExtension } from '../../scripts/lib/extension-world.ts';
import { waitForMarks } from '../../scripts/lib/marks.ts';
import { inPopover, popoverText } from '../../scripts/lib/popover.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { clickMark, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('a page on plain http, without a clipboard of its own, can be cited as well', async () => {
  const page = await session.open('/story.html');
  await page.goto(session.plainAddress('/story.html'));
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);

  await clickMark(page, { text: /1,500/ });
  await readCard(session, page);
  const { x, y } = await placeOfButton(page, 'Copy');
  await page.mouse.click(x, y);
  await expect.poll(() => popoverText(page, session.browser.id)).toMatch(/Copied/);

  const field = page.locator('#before');
  await field.fill('');
  await field.press('ControlOrMeta+V');
  await expect.poll(() => field.inputValue()).toMatch(/1,500.*Agrees/i);
});

function placeOfButton(page: Page, name: string): Promise<{ x: number; y: number }> {
  return evaluateInExtension(
    page,
    session.browser.id,
    inPopover(`(card) => {
      const button = [...card.querySelectorAll('button')].find((one) => one.textContent === '${name}');
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }`),
  );
}
