import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarks, scrollToMark, waitForMarks } from '../../scripts/lib/marks.ts';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { FIREFOX, type LaunchedFirefox, launchFirefox, WHERE_FIREFOX } from './helpers/firefox.ts';
import { PATIENCE_MS } from './helpers/session.ts';
import { startSite } from './helpers/site.ts';

describe.skipIf(!FIREFOX)(`in Firefox${WHERE_FIREFOX}`, () => {
  let browser: LaunchedFirefox;
  let site: Site;

  beforeAll(async () => {
    if (!FIREFOX) return;
    site = await startSite();
    browser = await launchFirefox(FIREFOX);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('the demo article is marked; a card opens at rest and closes by Escape; the page stays as it was', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/demo`, { waitUntil: 'commit' });
    expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
    const marks = (await readMarks(page)).map(({ name, text }) => `${text}: ${name}`);
    expect(marks).toEqual(
      expect.arrayContaining(['around 10,000: mixed', '1,500: agrees', 'seven: conflicts', 'about 2,000: other-time']),
    );

    const serialised = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await serialised();
    const { x, y } = await scrollToMark(page, marks.indexOf('around 10,000: mixed'));
    await page.mouse.move(x, y, { steps: 4 });
    const card = page.locator(`${POPOVER_HOST}:popover-open`);
    await expect.poll(() => card.count()).toBe(1);
    // Laid out with what is in it, beside the figure and within the window.
    await expect.poll(async () => (await card.boundingBox())?.height).toBeGreaterThan(150);
    await expect.poll(async () => (await card.boundingBox())?.y).toBeGreaterThan(y);
    await mkdir(join(ROOT, 'screenshots'), { recursive: true });
    await page.screenshot({ path: join(ROOT, 'screenshots', 'firefox.png') });

    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    expect(await serialised()).toBe(before);
  });
});
