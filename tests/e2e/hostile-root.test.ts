import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { answerWith, FIRST_BATCH, noteErrors, pageOf } from './helpers/made-up-page.ts';
import { readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const LATER = pageOf('<p>It said that North Korea sent 2,500 special forces soldiers to Russia as a first batch.</p>');

const IN_A_FEED =
  'North Korea will send around 10,000 troops to Russia, the NIS said. North Korea sent 1,500 troops to Russia.';

const numbersOf = async (page: Page) =>
  (await readMarks(page)).map(({ text }) => text).filter((text) => /^[\d,]+$/.test(text));

test.each<[string, (html: string) => void]>([
  [
    'writes itself anew',
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
  ],
  [
    'replaces its root element',
    (html) => document.documentElement.replaceWith(new DOMParser().parseFromString(html, 'text/html').documentElement),
  ],
])('a page that %s is read anew, and its card opens', async (how, replace) => {
  const address = await answerWith(session, `http://root.example/${how.length}`, pageOf(`<p>${FIRST_BATCH}</p>`));
  const page = await session.open('/story.html');
  const errors = noteErrors(page);
  await page.goto(address);
  await expect.poll(() => numbersOf(page)).toEqual(['1,500']);
  await page.evaluate(replace, LATER);
  await expect.poll(() => numbersOf(page)).toEqual(['2,500']);
  expect((await readAt(session, page, { text: /2,500/ })).text).toMatch(/NIS/);
  expect(errors).toEqual([]);
});

test('the card opens in a document that is XML', async () => {
  const address = 'http://root.example/feed';
  await session.browser.context.route(address, (route) =>
    route.fulfill({
      contentType: 'application/xml; charset=utf-8',
      body: `<?xml version="1.0"?><feed><item>${IN_A_FEED}</item></feed>`,
    }),
  );
  const page = await session.open('/story.html');
  const errors = noteErrors(page);
  await page.goto(address);
  await expect.poll(() => numbersOf(page)).toContain('1,500');
  expect((await readAt(session, page, { text: /1,500/ })).text).toMatch(/1,500/);
  expect(errors).toEqual([]);
});
