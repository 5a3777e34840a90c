import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const PAGE = [
  'Bridge at Corvo collapses',
  '',
  'The bridge at Corvo collapsed on Monday. When the Corvo bridge collapsed, 14 people lost their lives and 30 motorists were hurt.',
  '',
  'In a drill at the Corvo bridge before it collapsed, 90 people lost their lives on paper.',
].join('\n');

/** More than the editor has of what can be reached. */
const MOST_TABS = 150;

/** Presses Tab until what is focused goes by a name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate(nameOfFocused))) return;
  }
  throw new Error(`Nothing that Tab reaches goes by ${name}.`);
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  const labels = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null;
  return labels?.[0]?.textContent ?? focused?.textContent ?? '';
}

const press = (page: Page, key: string) => page.keyboard.press(key);
async function type(page: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}
async function pressButton(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await press(page, 'Enter');
}
const whys = (page: Page) => page.locator('.st-why').allTextContents();
const asked = (page: Page) => page.locator('.st-asked').textContent();
const status = (page: Page) => page.locator('.st-tried [role="status"]').textContent();

test('a story made by keyboard alone: a page is tried, its figures say what tells them, and are kept as examples', async () => {
  const page = await openManager(session, '#/stories?new=1');
  await type(page, /^Title/, 'Bridge collapse at Corvo');
  await type(page, /^One of these must/, 'Corvo');
  await type(page, /^And one of these/, 'collaps*');
  await type(page, /^What to call it/, 'killed');
  await type(page, /^Words near the figure/, 'dead');
  await type(page, /^Paste a page/, PAGE);
  await expect.poll(() => whys(page)).toContainEqual(expect.stringMatching(/^14 .*not taken: for “killed”/));

  await pressButton(page, /^Count this as “killed” 14/);
  await expect
    .poll(() => asked(page))
    .toMatch(/Kept as an example of “killed”\. It is not read so yet.*“lost their lives”/);
  await pressButton(page, /^“lost their lives”/);
  await expect
    .poll(() => asked(page))
    .toBe('Kept as an example of “killed”. It is read so. “90” is now taken as “killed” too.');
  // behind the box that has the focus, the next sentence
  await pressButton(page, /^This is not “killed” 90/);
  await expect.poll(() => asked(page)).toMatch(/what is not “killed”.*“drill” anywhere in a sentence/);
  await pressButton(page, /^“drill”/);
  await expect.poll(() => status(page)).toBe('All 2 examples are read as they should be.');

  // from the box round to the form: the word that tells it, gone again
  await tabTo(page, /^Words near the figure/);
  await press(page, 'ControlOrMeta+A');
  await page.keyboard.insertText('dead');
  await expect
    .poll(() => status(page))
    .toMatch(/^One of 2 examples is now read otherwise:14 should be “killed”: not taken/);
  await press(page, 'ControlOrMeta+A');
  await page.keyboard.insertText('dead, lost their lives');
  await expect.poll(() => status(page)).toBe('All 2 examples are read as they should be.');

  await pressButton(page, /^Save$/);
  await page.waitForURL('**#/stories/bridge-collapse-at-corvo');
  await page.close();

  const again = await openManager(session, '#/stories/bridge-collapse-at-corvo');
  await expect.poll(() => status(again)).toBe('All 2 examples are read as they should be.');
  await again.getByRole('button', { name: '1. killed' }).click();
  const kept = await again.locator('.st-examples li').allTextContents();
  expect(kept).toEqual([
    expect.stringMatching(/14 people lost.*read as “killed”/),
    expect.stringMatching(/90 people.*not taken/),
  ]);
  await again.getByText('Words that rule it out').click();
  expect(await again.getByLabel('None of these in the sentence').inputValue()).toBe('drill');
  await again.close();
});
