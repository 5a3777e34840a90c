import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { VIEWS } from '../../entrypoints/options/views.ts';
import { NO_FIREFOX } from '../../scripts/lib/ensure-firefox.ts';
import { readMarks, scrollToMark } from '../../scripts/lib/marks.ts';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { type Firefox, launchFirefox } from './helpers/firefox.ts';
import { ENTER, ESCAPE, type FirefoxPage } from './helpers/firefox-page.ts';
import {
  chooseFromMenu,
  closeSidebar,
  enterInAddressBar,
  inView,
  isSidebarOpen,
  pressShortcut,
  scriptErrors,
  searchInPopup,
  sidebarHeading,
  tabsOf,
  until,
} from './helpers/firefox-window.ts';
import { PDF_LINE, startSite } from './helpers/site.ts';

const executable = inject('firefox');

describe.skipIf(!executable)(executable ? 'in Firefox' : `in Firefox. ${NO_FIREFOX}`, () => {
  let firefox: Firefox;
  let site: Site;
  /** The options page, which sees what is in the sidebar and the popup. */
  let own: FirefoxPage;
  const pages: FirefoxPage[] = [];

  beforeAll(async () => {
    if (!executable) return;
    site = await startSite();
    firefox = await launchFirefox(executable, inject('firefoxExtension'));
    own = await firefox.open('/options.html#/claims');
  });

  afterEach(async () => {
    await closeSidebar(firefox);
    await Promise.all(pages.splice(0).map((page) => page.close()));
    expect(await scriptErrors(firefox)).toEqual([]);
  });

  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  const open = async (path: string) => {
    const page = await firefox.open(`${site.origin}${path}`);
    pages.push(page);
    return page;
  };
  const openMarked = async (path: string) => {
    const page = await open(path);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
    return page;
  };
  const heading = () => sidebarHeading(own);
  const isCardOpen = (page: FirefoxPage) =>
    page.evaluate((host) => document.querySelector(`${host}:popover-open`) !== null, POPOVER_HOST);
  /** A card is laid out a moment after it opens. */
  const openInPanel = async (page: FirefoxPage) => {
    await pressShortcut(firefox, 'J');
    await expect.poll(() => isCardOpen(page)).toBe(true);
    await until('button', () => page.clickButton('Side panel').then(() => true));
  };
  const select = (page: FirefoxPage, selector: string) =>
    page.evaluate((chosen) => getSelection()?.selectAllChildren(document.querySelector(chosen) as Element), selector);

  test('the demo article is marked; a card opens at rest and closes by Escape; the page stays as it was', async () => {
    const page = await openMarked('/demo');
    const marks = (await readMarks(page)).map(({ name, text }) => `${text}: ${name}`);
    expect(marks).toEqual(
      expect.arrayContaining([
        'around 10,000: mixed',
        '1,500: one-source',
        'seven: conflicts',
        'about 2,000: other-time',
      ]),
    );

    const serialised = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await serialised();
    const place = await scrollToMark(page, marks.indexOf('around 10,000: mixed'));
    await page.point(place);
    await expect.poll(() => isCardOpen(page)).toBe(true);
    const box = () =>
      page.evaluate((host) => document.querySelector(host)?.getBoundingClientRect().toJSON(), POPOVER_HOST);
    // Laid out with what is in it, beside the figure and within the window.
    await expect.poll(async () => (await box())?.height).toBeGreaterThan(150);
    await expect.poll(async () => (await box())?.y).toBeGreaterThan(place.y);
    await mkdir(join(ROOT, 'screenshots'), { recursive: true });
    await writeFile(join(ROOT, 'screenshots', 'firefox.png'), await page.screenshot());

    await page.type(ESCAPE);
    await expect.poll(() => isCardOpen(page)).toBe(false);
    expect(await serialised()).toBe(before);
  });

  test('the menu on selected text opens the sidebar with the answer; the command does so with another', async () => {
    const page = await open('/story.html');
    await chooseFromMenu(firefox, page, '#second', 'Look up in Crossfigure');
    await expect.poll(heading).toBe('10,000 people');
    expect(await inView(own, 'sidebar', 'view.location.pathname')).toBe('/sidepanel.html');
    expect(await inView(own, 'sidebar', 'view.document.querySelector(".lk-results").innerText')).toMatch(
      /Corroborates[\s\S]*White House[\s\S]*Conflicts[\s\S]*12,000/,
    );
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^President Zelenskyy/);

    // the open sidebar follows, a closed one opens
    await select(page, '#first');
    await pressShortcut(firefox, 'L');
    await expect.poll(heading).toMatch(/^1,500/);
    await closeSidebar(firefox);
    await select(page, '#linked');
    await pressShortcut(firefox, 'L');
    await expect.poll(heading).toBe('18,000 people');
    expect((await tabsOf(firefox)).filter((url) => url.endsWith('/sidepanel.html'))).toEqual([]);
  });

  test('frames are read, whoever wrote them, and counted as long as they are there', async () => {
    const page = await openMarked('/frames.html');
    const count = () =>
      own.evaluate<string>(`browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith('/frames.html')))
        .then(({ id }) => browser.action.getBadgeText({ tabId: id }))`);
    await expect.poll(count).toBe('5');
    await page.evaluate(() => document.getElementById('site')?.remove());
    await expect.poll(count).toBe('2');
  });

  test('in a PDF, which no script reads, the menu’s own text is looked up', async () => {
    const page = await open('/report.pdf');
    await until('page of the PDF', () => page.evaluate('Boolean(document.querySelector(".textLayer span"))'));
    await chooseFromMenu(firefox, page, '.textLayer span', 'Look up in Crossfigure');
    await expect.poll(heading).toBe('10,000 people');
    expect(await inView(own, 'sidebar', 'view.document.querySelector("textarea").value')).toBe(PDF_LINE);
    await pressShortcut(firefox, 'L');
    await expect.poll(() => inView(own, 'sidebar', 'view.document.body.innerText')).toMatch(/Use the menu on selected/);
  });

  test('“Side panel” opens a tab, since Firefox opens no sidebar then; a sidebar that is open serves instead', async () => {
    const page = await openMarked('/story.html');
    const panels = async () => (await tabsOf(firefox)).filter((url) => url.endsWith('/sidepanel.html'));
    await openInPanel(page);
    await expect.poll(panels).toHaveLength(1);
    expect(await isSidebarOpen(firefox)).toBe(false);
    await firefox.inWindow('gBrowser.removeCurrentTab()');

    await page.bringToFront();
    // or the button of this card would be taken for that of the next
    await page.type(ESCAPE);
    await expect.poll(() => isCardOpen(page)).toBe(false);
    await pressShortcut(firefox, 'L');
    await until('panel', () => inView(own, 'sidebar', 'Boolean(view.document.querySelector("main"))'));
    const opened = () => inView(own, 'sidebar', 'view.document.querySelector("article")?.innerText ?? null');
    expect(await opened()).toBeNull();
    await openInPanel(page); // the next one
    await expect.poll(opened).toMatch(/10,000/);

    // what is asked for next counts, also where the sidebar opens anew for it
    await closeSidebar(firefox);
    await select(page, '#second');
    await pressShortcut(firefox, 'L');
    await expect.poll(heading).toBe('10,000 people');
    expect(await panels()).toEqual([]);
  });

  test('the popup’s search box opens the sidebar, the address bar’s keyword a tab', async () => {
    await open('/story.html');
    await searchInPopup(firefox, own, 'North Korea sent 12,000 troops to Russia');
    await expect.poll(heading).toBe('12,000 people');

    await enterInAddressBar(firefox, 'cf North Korea sent 1,500 special forces');
    // what is still being loaded as the sidebar closes has the browser complain of its frame
    const isLoaded = () =>
      own.evaluate<boolean>(`browser.tabs.query({ status: 'complete' })
        .then((tabs) => tabs.some(({ url }) => url?.replace(/[?#].*/, '').endsWith('/sidepanel.html')))`);
    await expect.poll(isLoaded).toBe(true);
  });

  test('the claim manager: every part is shown, and a claim that is added stands in the table', async () => {
    await own.bringToFront();
    const go = (address: string) => own.evaluate(`location.hash = ${JSON.stringify(address)}`);
    const main = () => own.evaluate<string>('document.querySelector("main")?.innerText ?? ""');
    for (const { name } of [...VIEWS].reverse()) {
      await go(`#/${name}`);
      await expect.poll(main).toMatch(SHOWN[name] ?? /what this part shows is not known to this test/);
    }

    await go('#/claim');
    const fill = async (name: string, text: string) => {
      await until(name, () =>
        own.evaluate((field) => {
          const [element] = document.getElementsByName(field);
          element?.focus();
          return element !== undefined && document.activeElement === element;
        }, name),
      );
      await own.type(text);
    };
    // by its first letters, as in any list of choices
    await fill('subject', 'total');
    await fill('figure', '18,000 troops');
    await fill('statement', 'The harbour office says that North Korea sent 18,000 troops to Russia.');
    await fill('speaker', 'Harbour Office');
    await fill('origin', 'Harbour Office');
    await fill('asOf', '2024-10-24');
    await fill('publisher', 'Harbour Post');
    await fill('title', `Ships${ENTER}`);
    await expect
      .poll(() => own.evaluate('document.querySelector(".mg-said p")?.textContent'))
      .toBe('The claim is recorded');
    await go('#/claims?q=harbour');
    await expect.poll(main).toMatch(/1 of \d+ claims[\s\S]*18,000 troops to Russia[\s\S]*Harbour Post/);
  });
});

/** Words of each part of the options page that stand there once it has read the store. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  claims: /\d+ claims[\s\S]*Statement/,
  claim: /What was said/,
  stories: /\d+ subjects · \d+ claims/,
  history: /Came with the extension[\s\S]*\d+ added/,
  transfer: /File to import/,
  subscriptions: /You follow no set/,
  care: /\d+ claims, 1 story/,
  settings: /Alt\+Shift\+J/,
};
