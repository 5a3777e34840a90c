import { expect, test } from 'vitest';
import { waitForMarks } from '../../scripts/lib/marks.ts';
import { popoverText } from '../../scripts/lib/popover.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { clickInCard, clickMark, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

test('a page on plain http, without a clipboard of its own, can be cited as well', async () => {
  const page = await session.open('/story.html');
  await page.goto(session.plainAddress('/story.html'));
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);

  await clickMark(page, { text: /1,500/ });
  await readCard(session, page);
  await clickInCard(session, page, /^Copy$/);
  await expect.poll(() => popoverText(page, session.browser.id)).toMatch(/Copied/);

  const field = page.locator('#before');
  await field.fill('');
  await field.press('ControlOrMeta+V');
  await expect.poll(() => field.inputValue()).toMatch(/1,500.*One source/i);
});
