import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { NO_FIREFOX } from '../../scripts/lib/ensure-firefox.ts';
import { readMarks, scrollToMark } from '../../scripts/lib/marks.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { type Firefox, launchFirefox } from './helpers/firefox.ts';
import { reloadExtension } from './helpers/firefox-extension.ts';
import type { FirefoxPage } from './helpers/firefox-page.ts';
import { scriptErrors } from './helpers/firefox-window.ts';
import { startSite } from './helpers/site.ts';

const executable = inject('firefox');

describe.skipIf(!executable)(executable ? 'in Firefox' : `in Firefox. ${NO_FIREFOX}`, () => {
  let firefox: Firefox;
  let site: Site;

  beforeAll(async () => {
    if (!executable) return;
    site = await startSite();
    firefox = await launchFirefox(executable, inject('firefoxExtension'));
  });

  afterEach(async () => {
    expect(await scriptErrors(firefox)).toEqual([]);
  });

  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  const texts = async (page: FirefoxPage) => (await readMarks(page)).map(({ text }) => text);
  const highlights = (page: FirefoxPage) => page.evaluate(() => [...CSS.highlights.keys()]);
  const cards = (page: FirefoxPage) => page.evaluate(() => document.querySelectorAll('[popover]').length);
  const openCard = async (page: FirefoxPage) => {
    await page.point(await scrollToMark(page, 0), 0);
    await expect.poll(() => cards(page)).toBe(1);
  };

  test('after a reload the old card is gone, the page is marked anew, and a card opens', async () => {
    const page = await firefox.open(`${site.origin}/story.html`);
    await expect.poll(() => texts(page)).toEqual(['1,500', '10,000', '18,000']);
    await openCard(page);
    expect(await highlights(page)).toContain('crossfigure-open');
    await reloadExtension(firefox);

    await expect.poll(() => cards(page)).toBe(0);
    await expect.poll(() => texts(page)).toEqual(['1,500', '10,000', '18,000']);
    expect(await highlights(page)).not.toContain('crossfigure-open');
    await openCard(page);
    await page.clickButton('Hide');
    await expect.poll(() => cards(page)).toBe(0);
    await page.close();
  });

  test('marks and card go even where the page no longer speaks of the story', async () => {
    const page = await firefox.open(`${site.origin}/story.html`);
    await expect.poll(() => texts(page)).toEqual(['1,500', '10,000', '18,000']);
    await openCard(page);
    await page.evaluate(() => {
      document.title = 'Weather';
      for (const element of document.body.querySelectorAll('h1, p')) element.textContent = 'Rain.';
    });
    await reloadExtension(firefox);
    await expect.poll(() => cards(page)).toBe(0);
    await expect.poll(() => highlights(page)).toEqual([]);
    await page.close();
  });
});
