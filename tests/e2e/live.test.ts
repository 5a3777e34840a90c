import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { answerWith, FIRST_BATCH, noteErrors, pageOf } from './helpers/made-up-page.ts';
import { useSession } from './helpers/session.ts';

/** Pages that change what they show. */

const session = useSession();

const IN_ALL = '<p>It said that around 10,000 North Korean soldiers would be sent to Russia in all.</p>';
const LATE = `<div id="late"><p>${FIRST_BATCH}</p></div>`;

const sheet = (css: string) => `<style>${css}</style>`;

const numbersOf = async (page: Page) =>
  (await readMarks(page)).map(({ text }) => text).filter((text) => /\d/.test(text));
const sourceOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Opens a page that a test makes up, and notes what goes wrong in it. */
async function openPage(name: string, html: string): Promise<{ page: Page; errors: readonly string[] }> {
  const address = await answerWith(session, `http://live.example/${name}`, html);
  const page = await session.open('/unrelated/10');
  const errors = noteErrors(page);
  await page.goto(address);
  return { page, errors };
}

test.each<[string, string, string, (page: Page) => Promise<unknown>]>([
  [
    'an attribute',
    sheet('[data-state=closed] { display: none }'),
    `<button onclick="late.dataset.state = 'open'">Read on</button><div id="late" data-state="closed"><p>${FIRST_BATCH}</p></div>`,
    (page) => page.click('button'),
  ],
  [
    'a checkbox',
    sheet('#key:not(:checked) ~ #late { display: none }'),
    `<input type="checkbox" id="key"><label for="key">Read on</label>${LATE}`,
    (page) => page.click('label'),
  ],
  [
    'a link to it',
    sheet('#late:not(:target) { display: none }'),
    `<a href="#late">Read on</a>${LATE}`,
    (page) => page.click('a'),
  ],
  [
    'a popover’s button',
    '',
    `<button popovertarget="late">Read on</button><div id="late" popover><p>${FIRST_BATCH}</p></div>`,
    (page) => page.click('button'),
  ],
  [
    'paper, as on which it is to be printed',
    sheet('@media screen { #late { display: none } }'),
    LATE,
    (page) => page.emulateMedia({ media: 'print' }),
  ],
])('what is shown by %s is marked', async (how, style, body, show) => {
  const { page, errors } = await openPage(`shown-${how.length}`, pageOf(`${style}${IN_ALL}${body}`));
  await expect.poll(() => numbersOf(page)).toEqual(['around 10,000']);
  await show(page);
  const source = await sourceOf(page);
  await expect.poll(() => numbersOf(page)).toEqual(['around 10,000', '1,500']);
  expect(await sourceOf(page)).toBe(source);
  expect(errors).toEqual([]);
});

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
    pageOf('<p id="part">북한이 러시아에 특수부대 1천500명을 1차로 보냈다고 전했다.</p>').replace('lang="en"', 'lang="ko"'),
  );
  await expect.poll(() => numbersOf(page)).toEqual(['1천500명']);
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
