import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/root.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const said = (page: Page) => page.locator('.mg-said p').textContent();
const entries = (page: Page) => page.locator('.hs-entry');

/** Records a claim under a title, and edits that title once for each further one. */
async function record(page: Page, titles: readonly string[]): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/claim'));
  await page.reload();
  await field(page, 'subject').selectOption('troops_total');
  const [first = '', ...edits] = titles;
  const fields = {
    figure: 'around 17,000 troops',
    statement: `${first}: North Korea sent around 17,000 troops to Russia.`,
    speaker: 'Harbour Office',
    origin: 'Harbour Office',
    asOf: '2024-10',
    publisher: 'Harbour Post',
    title: first,
  };
  for (const [name, text] of Object.entries(fields)) await field(page, name).fill(text);
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => said(page)).toBe('The claim is recorded');
  for (const title of edits) {
    await field(page, 'title').fill(title);
    await page.getByRole('button', { name: /^Save/ }).click();
    await expect.poll(() => said(page)).toBe('The claim is saved');
    await expect.poll(() => page.getByText('All is saved.').count()).toBe(1);
  }
}

test('an entry shows what it did; later changes stand in its way; going back undoes them all, and is itself undone', async () => {
  const page = await openManager(session);
  await record(page, ['First', 'Second', 'Third']);
  const claim = page.url();
  await page.goto(claim.replace(/#.*/, '#/history'));
  await expect.poll(() => entries(page).count()).toBe(4);
  expect(await entries(page).nth(3).innerText()).toMatch(/Came with the extension[\s\S]*cannot be undone/);
  await page.locator('.hs-open').nth(1).click();
  await expect.poll(() => page.locator('.hs-items:visible').innerText()).toMatch(/Title\s+First\s+Second/);
  await page.reload();
  await expect.poll(() => page.locator('.hs-items:visible').innerText()).toMatch(/Title\s+First\s+Second/);

  await entries(page).nth(1).getByRole('button', { name: /^Undo/ }).click();
  await entries(page).nth(1).getByRole('button', { name: 'Go back to before this' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo 2 changes' }).click();
  await expect.poll(() => said(page)).toBe('Everything is as it was before that change');
  await expect.poll(() => entries(page).count()).toBe(5);
  await page.goto(claim);
  await expect.poll(() => field(page, 'title').inputValue()).toBe('First');

  // The key undoes what stands, outside of texts only.
  await field(page, 'wire').focus();
  await page.keyboard.press('ControlOrMeta+z');
  expect(await field(page, 'title').inputValue()).toBe('First');
  await page.locator('main').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => said(page)).toBe('The last change is undone');
  await page.getByText('This claim was deleted elsewhere').waitFor();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => field(page, 'title').inputValue()).toBe('First');
  await page.close();
});

test('what was deleted lies in the bin, is found there and put back, one or many', async () => {
  const page = await openManager(session);
  const dropped: string[] = [];
  for (const title of ['Ebb', 'Flow', 'Tide']) {
    await record(page, [title]);
    dropped.push(page.url());
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => said(page)).toMatch(/^The claim is deleted/);
  }
  await page.goto(page.url().replace(/#.*/, '#/history?part=bin'));
  await expect.poll(() => page.locator('.bn-list > li').count()).toBe(3);
  expect(await page.locator('.bn-list > li').first().innerText()).toMatch(/^Tide[\s\S]*kept for 30 more days/);
  await page.getByLabel('Find in the bin').fill('harbour ebb');
  await expect.poll(() => page.locator('.bn-list > li').count()).toBe(1);
  await page.reload();
  await expect.poll(() => page.locator('.bn-list > li').count()).toBe(1);
  await page.getByRole('button', { name: /^Restore: Ebb/ }).click();
  await expect.poll(() => said(page)).toBe('The claim is back');
  await page.getByLabel('Find in the bin').fill('');
  await page.getByLabel('Select all shown').check();
  await page.getByRole('button', { name: 'Restore 2 claims' }).click();
  await expect.poll(() => said(page)).toBe('2 claims are back');
  await expect.poll(() => page.getByText('The bin is empty.').count()).toBe(1);
  for (const address of dropped) {
    await page.goto(address);
    await expect.poll(() => field(page, 'title').count()).toBe(1);
  }
  await page.close();
});

test('who goes to the bin while a claim is being deleted gets there, and finds it', async () => {
  const page = await openManager(session);
  await record(page, ['Spring']);
  // the moment between a click on the link and the page's hearing of it
  await page.getByRole('button', { name: 'Delete' }).evaluate((button) => {
    (button as HTMLElement).click();
    history.replaceState(null, '', '#/history?part=bin');
  });
  await expect.poll(() => said(page)).toMatch(/^The claim is deleted/);
  expect(page.url()).toMatch(/#\/history\?part=bin$/);
  await page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
  await page.locator('.bn-list > li', { hasText: 'Spring' }).waitFor();
  await page.close();
});

/** Rendered, contrast included, in light, dark and narrow; the pictures are for a person to look at. */
test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 340],
] as const)('axe finds no fault in form, history and bin: %s, %i wide', async (colorScheme, width) => {
  const page = await openManager(session);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await record(page, [`Shown ${colorScheme} ${width}`, 'Edited']);
  await field(page, 'reviewedOn').fill('2024');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => page.getByRole('alert').filter({ hasText: 'Not saved yet' }).count()).toBe(1);
  await page.locator('.fm-preview .cf-card').waitFor();
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  const look = async (name: string) => {
    if (name !== 'fault')
      await page.screenshot({
        path: join(ROOT, 'screenshots', `manager-${name}-${colorScheme}-${width}.png`),
        fullPage: true,
      });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  expect(await look('form')).toEqual([]);
  await field(page, 'reviewedOn').fill('');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.locator('.hs-open').first().click();
  await page.locator('.hs-items:visible table').waitFor();
  expect(await look('history')).toEqual([]);
  await page.goBack();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('link', { name: 'Bin', exact: true }).click();
  await page.locator('.bn-list > li').first().waitFor();
  expect(await look('bin')).toEqual([]);
  await page.evaluate("document.querySelector('.bn-list .mg-note').style.color = 'rgb(128 128 128 / 0.5)'");
  expect((await look('fault')).map(([id]) => id)).toEqual(['color-contrast']);
  await page.close();
});
