import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { FIRST_BATCH, openMadeUp, pageOf } from './helpers/made-up-page.ts';
import { inCard, readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** Pages that change what they show. */

const session = useSession();

const IN_ALL = '<p>It said that around 10,000 North Korean soldiers would be sent to Russia in all.</p>';

const sheet = (css: string) => `<style>${css}</style>`;

const numbersOf = async (page: Page) =>
  (await readMarks(page)).map(({ text }) => text).filter((text) => /\d/.test(text));
const sourceOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

const openPage = (name: string, html: string) => openMadeUp(session, `http://live.example/${name}`, html);

test('a page that is hidden by a class of its root element until it is ready is marked then', async () => {
  const { page, errors } = await openPage(
    'loading',
    pageOf(
      `<p>${FIRST_BATCH}</p>`,
      `<title>North Korea sends soldiers to Russia</title>
      <meta property="article:published_time" content="2024-10-20T12:00:00Z">
      ${sheet('html:not(.ready) body { display: none }')}`,
    ),
  );
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() => document.documentElement.classList.add('ready'));
  const source = await sourceOf(page);
  await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
  expect(await sourceOf(page)).toBe(source);
  expect(errors).toEqual([]);
});

test('a page that a translator puts into another language is read in that one', async () => {
  const { page, errors } = await openPage(
    'translated',
    pageOf('<p id="part">북한이 러시아에 특수부대 1천500명을 1차로 보냈다고 전했다.</p>').replace(
      'lang="en"',
      'lang="ko"',
    ),
  );
  await expect.poll(() => numbersOf(page)).toEqual(['1천500']);
  await page.evaluate((text) => {
    document.documentElement.lang = 'en';
    document.documentElement.className = 'translated-ltr';
    const words = Object.assign(document.createElement('font'), { textContent: text });
    document.querySelector('#part')?.replaceChildren(words);
  }, FIRST_BATCH);
  const source = await sourceOf(page);
  await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
  expect(await sourceOf(page)).toBe(source);
  expect(errors).toEqual([]);
});

/**
 * Renders a page's paragraph again so many times, so many milliseconds apart.
 * @returns in how many frames in a row, at most, the paragraph was without the mark of its figure
 */
function renderAgain(page: Page, times: number, everyMs: number): Promise<number> {
  return page.evaluate(
    async ([times, everyMs]) => {
      const isMarked = () =>
        [...CSS.highlights.values()].some((ranges) => [...ranges].some((range) => String(range) === '1,500'));
      let [row, longest, isOver, isFresh] = [0, 0, false, false];
      const count = () => {
        isFresh = false;
        row = isMarked() ? 0 : row + 1;
        longest = Math.max(longest, row);
      };
      const look = () => {
        if (!isFresh) count();
        if (!isOver) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      const around = document.querySelector('main') as HTMLElement;
      const source = around.innerHTML;
      for (let time = 0; time < times; time += 1) {
        around.innerHTML = source;
        // behind all who hear of the change, and so behind what they do before the frame is shown
        await Promise.resolve();
        if (!isFresh) requestAnimationFrame(count);
        isFresh = true;
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
      isOver = true;
      return longest;
    },
    [times, everyMs] as const,
  );
}

test.each([
  [100, 20],
  [20, 300],
])(
  'a paragraph that is rendered again %i times, every %i ms, keeps its mark and the open card',
  async (times, everyMs) => {
    const { page, errors } = await openPage(`again-${times}`, pageOf(`<main><p>${FIRST_BATCH}</p></main>`));
    await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
    await readAt(session, page, { text: /1,500/ });
    const source = await page.evaluate(() => document.body.outerHTML);
    // the card itself remembers it, as long as it is the same one
    await inCard(session, page, '{ card.isSame = true; }');
    expect(await renderAgain(page, times, everyMs)).toBeLessThan(3);
    expect(await inCard(session, page, 'card.isSame === true')).toBe(true);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(source);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('Another text.'));
    await expect.poll(() => inCard(session, page, 'true')).toBe(null);
    expect(errors).toEqual([]);
  },
);

const inRoot = (html: string) => `<div id="host"><template shadowrootmode="open">${html}</template></div>`;

test('a page whose text is in an open shadow root alone is marked', async () => {
  const { page, errors } = await openPage('root-alone', pageOf(inRoot(`<p>${FIRST_BATCH}</p>`)));
  await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
  expect(errors).toEqual([]);
});

/** The numbers that are painted, sorted as text: places in several trees have no order. */
function paintedOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((ranges) => [...ranges].map(String))
      .filter((text) => /\d/.test(text))
      .sort(),
  );
}

test.each([
  ['beside text', IN_ALL, ['around 10,000']],
  ['on a page without any other text', '', []],
])('a shadow root that comes late is marked %s', async (how, body, before) => {
  const { page, errors } = await openPage(`root-late-${how.length}`, pageOf(`${body}<div id="host"></div>`));
  await expect.poll(() => paintedOn(page)).toEqual(before);
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate((html) => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = html;
  }, `<p>${FIRST_BATCH}</p>`);
  const source = await sourceOf(page);
  await expect.poll(() => paintedOn(page)).toEqual(['1,500', ...before]);
  expect(await sourceOf(page)).toBe(source);
  expect(errors).toEqual([]);
});

test('a page that writes itself anew before anything in it was of interest is marked', async () => {
  const { page, errors } = await openPage('written', pageOf('<p>Nothing yet.</p>'));
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    pageOf(`<p>${FIRST_BATCH}</p>`),
  );
  await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
  expect(errors).toEqual([]);
});

test('a tab that is opened behind the one in use is marked', async () => {
  const front = await session.open('/unrelated/10');
  const address = new URL('/story.html?behind', front.url()).href;
  const opened = session.browser.context.waitForEvent('page');
  await session.browser.worker.evaluate(`chrome.tabs.create({ active: false, url: ${JSON.stringify(address)} })`);
  const page = await opened;
  await expect.poll(() => numbersOf(page)).toContain('1,500');
  await page.close();
});
