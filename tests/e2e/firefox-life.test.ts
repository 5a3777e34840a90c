import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { NO_FIREFOX } from '../../scripts/lib/ensure-firefox.ts';
import { readMarks, scrollToMark } from '../../scripts/lib/marks.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { type Firefox, launchFirefox } from './helpers/firefox.ts';
import { clickToolbarButton, reloadExtension, sayYes, setAccess } from './helpers/firefox-extension.ts';
import type { FirefoxPage } from './helpers/firefox-page.ts';
import { inView, scriptErrors, until } from './helpers/firefox-window.ts';
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
    // what is hidden here stays hidden at this address
    const page = await firefox.open(`${site.origin}/story.html?reloaded`);
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

  const sentence = (own: FirefoxPage) =>
    inView<string>(own, 'popup', 'view.document.querySelector("[role=status]")?.textContent');
  const closePopup = async (own: FirefoxPage) => {
    await inView(own, 'popup', 'void view.close()');
    await expect.poll(() => inView(own, 'popup', 'true')).toBeNull();
  };
  const press = (own: FirefoxPage, name: string) =>
    until(name, () =>
      inView(
        own,
        'popup',
        `(() => {
          const found = [...view.document.querySelectorAll('button')].find(({ textContent }) => textContent === '${name}');
          found?.click();
          return found !== undefined;
        })()`,
      ),
    );

  test('access withheld: a page is read upon a click; the first page asks, and then open pages are marked', async () => {
    await setAccess(firefox, false);
    const own = await firefox.open('/welcome.html');
    await expect.poll(() => own.evaluate('document.body.innerText')).toMatch(/Let Crossfigure read pages/);
    // upon a click on the button, Firefox lets the gate in for as long as the page is open
    const page = await firefox.open(`${site.origin}/story.html`);
    expect(await texts(page)).toEqual([]);
    await clickToolbarButton(firefox);
    await expect.poll(() => texts(page)).toEqual(['1,500', '10,000', '18,000']);
    await expect.poll(() => sentence(own)).toMatch(/^3 figures/);
    await closePopup(own);

    const silent = await firefox.open(`${site.origin}/unrelated/500`);
    await clickToolbarButton(firefox);
    await expect.poll(() => sentence(own)).toMatch(/only when you ask/);
    await press(own, 'Mark this page');
    await expect.poll(() => sentence(own)).toMatch(/Nothing here/);
    await closePopup(own);

    const other = await firefox.open(`${site.origin}/story.html?other`);
    expect(await texts(other)).toEqual([]);
    await own.bringToFront();
    await own.clickButton('Allow on all sites');
    await until('question', () => sayYes(firefox));
    await expect.poll(() => texts(other)).toEqual(['1,500', '10,000', '18,000']);
    await expect.poll(() => own.evaluate('document.body.innerText')).not.toMatch(/Let Crossfigure read pages/);
    await Promise.all([own, page, silent, other].map((one) => one.close()));
  });
});
